# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'roster_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QDialog, QFrame, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QTableView, QVBoxLayout)
class Ui_RosterDialog(object):
    def setupUi(self, RosterDialog: QDialog) -> None:
        if not RosterDialog.objectName():
            RosterDialog.setObjectName(u"RosterDialog")
        self.outer = QVBoxLayout(RosterDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.sourceRow = QHBoxLayout()
        self.sourceRow.setSpacing(8)
        self.sourceRow.setObjectName(u"sourceRow")
        self.openButton = QPushButton(RosterDialog)
        self.openButton.setObjectName(u"openButton")
        self.openButton.setAutoDefault(False)

        self.sourceRow.addWidget(self.openButton)

        self.pasteButton = QPushButton(RosterDialog)
        self.pasteButton.setObjectName(u"pasteButton")
        self.pasteButton.setAutoDefault(False)

        self.sourceRow.addWidget(self.pasteButton)

        self.sourceLabel = QLabel(RosterDialog)
        self.sourceLabel.setObjectName(u"sourceLabel")
        self.sourceLabel.setProperty(u"role", u"strong")

        self.sourceRow.addWidget(self.sourceLabel)

        self.sourceSpring = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sourceRow.addItem(self.sourceSpring)


        self.outer.addLayout(self.sourceRow)

        self.optionsBar = QFrame(RosterDialog)
        self.optionsBar.setObjectName(u"optionsBar")
        self.optionsRow = QHBoxLayout(self.optionsBar)
        self.optionsRow.setSpacing(8)
        self.optionsRow.setObjectName(u"optionsRow")
        self.optionsRow.setContentsMargins(0, 0, 0, 0)
        self.sheetLabel = QLabel(self.optionsBar)
        self.sheetLabel.setObjectName(u"sheetLabel")
        self.sheetLabel.setProperty(u"role", u"quiet")

        self.optionsRow.addWidget(self.sheetLabel)

        self.sheetBox = QComboBox(self.optionsBar)
        self.sheetBox.setObjectName(u"sheetBox")

        self.optionsRow.addWidget(self.sheetBox)

        self.headerLabel = QLabel(self.optionsBar)
        self.headerLabel.setObjectName(u"headerLabel")
        self.headerLabel.setProperty(u"role", u"quiet")

        self.optionsRow.addWidget(self.headerLabel)

        self.headerBox = QComboBox(self.optionsBar)
        self.headerBox.setObjectName(u"headerBox")

        self.optionsRow.addWidget(self.headerBox)

        self.fallbackLabel = QLabel(self.optionsBar)
        self.fallbackLabel.setObjectName(u"fallbackLabel")
        self.fallbackLabel.setProperty(u"role", u"quiet")

        self.optionsRow.addWidget(self.fallbackLabel)

        self.fallbackBox = QComboBox(self.optionsBar)
        self.fallbackBox.setObjectName(u"fallbackBox")

        self.optionsRow.addWidget(self.fallbackBox)

        self.optionsSpring = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.optionsRow.addItem(self.optionsSpring)


        self.outer.addWidget(self.optionsBar)

        self.noteLabel = QLabel(RosterDialog)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setWordWrap(True)

        self.outer.addWidget(self.noteLabel)

        self.table = QTableView(RosterDialog)
        self.table.setObjectName(u"table")

        self.outer.addWidget(self.table)

        self.emptyLabel = QLabel(RosterDialog)
        self.emptyLabel.setObjectName(u"emptyLabel")
        self.emptyLabel.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.emptyLabel.setWordWrap(True)
        self.emptyLabel.setProperty(u"role", u"empty")

        self.outer.addWidget(self.emptyLabel)

        self.detailLabel = QLabel(RosterDialog)
        self.detailLabel.setObjectName(u"detailLabel")
        self.detailLabel.setWordWrap(True)

        self.outer.addWidget(self.detailLabel)

        self.errorLabel = QLabel(RosterDialog)
        self.errorLabel.setObjectName(u"errorLabel")
        self.errorLabel.setWordWrap(True)
        self.errorLabel.setProperty(u"role", u"error")

        self.outer.addWidget(self.errorLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.countLabel = QLabel(RosterDialog)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"role", u"strong")

        self.buttons.addWidget(self.countLabel)

        self.buttonsSpring = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttonsSpring)

        self.nextButton = QPushButton(RosterDialog)
        self.nextButton.setObjectName(u"nextButton")
        self.nextButton.setAutoDefault(False)

        self.buttons.addWidget(self.nextButton)

        self.cancelButton = QPushButton(RosterDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttons.addWidget(self.cancelButton)

        self.okButton = QPushButton(RosterDialog)
        self.okButton.setObjectName(u"okButton")
        self.okButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.okButton)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.sheetLabel.setBuddy(self.sheetBox)
        self.headerLabel.setBuddy(self.headerBox)
        self.fallbackLabel.setBuddy(self.fallbackBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RosterDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, RosterDialog: QDialog) -> None:
        RosterDialog.setWindowTitle(QCoreApplication.translate("RosterDialog", u"\u5bfc\u5165\u540d\u5355", None))
        self.openButton.setText(QCoreApplication.translate("RosterDialog", u"\u9009\u62e9\u6587\u4ef6\u2026  Ctrl+O", None))
        self.pasteButton.setText(QCoreApplication.translate("RosterDialog", u"\u7c98\u8d34  Ctrl+V", None))
        self.sourceLabel.setText("")
        self.sheetLabel.setText(QCoreApplication.translate("RosterDialog", u"\u5de5\u4f5c\u8868", None))
#if QT_CONFIG(accessibility)
        self.sheetBox.setAccessibleName(QCoreApplication.translate("RosterDialog", u"\u5de5\u4f5c\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.headerLabel.setText(QCoreApplication.translate("RosterDialog", u"\u8868\u5934", None))
#if QT_CONFIG(accessibility)
        self.headerBox.setAccessibleName(QCoreApplication.translate("RosterDialog", u"\u8868\u5934\u6240\u5728\u7684\u884c", None))
#endif // QT_CONFIG(accessibility)
        self.fallbackLabel.setText(QCoreApplication.translate("RosterDialog", u"\u672a\u8bc6\u522b\u7c7b\u522b\u7684\u5f52\u5165", None))
#if QT_CONFIG(accessibility)
        self.fallbackBox.setAccessibleName(QCoreApplication.translate("RosterDialog", u"\u672a\u8bc6\u522b\u7c7b\u522b\u7684\u5f52\u5165", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText("")
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("RosterDialog", u"\u540d\u5355\u7684\u6bcf\u4e00\u884c\u548c\u8bfb\u51fa\u7684\u5185\u5bb9", None))
#endif // QT_CONFIG(accessibility)
        self.emptyLabel.setText(QCoreApplication.translate("RosterDialog", u"\u9009\u62e9 .xlsx \u6216 .csv \u6587\u4ef6\uff1b\u6216\u8005\u5728 Excel\u3001WPS\u3001Word \u91cc\u590d\u5236\u540d\u5355\uff0c\u518d\u5230\u8fd9\u91cc\u6309 Ctrl+V\u3002", None))
        self.detailLabel.setText("")
        self.errorLabel.setText("")
        self.countLabel.setText("")
        self.nextButton.setText(QCoreApplication.translate("RosterDialog", u"\u4e0b\u4e00\u5904\u5f85\u5904\u7406  F4", None))
        self.cancelButton.setText(QCoreApplication.translate("RosterDialog", u"\u53d6\u6d88", None))
        self.okButton.setText(QCoreApplication.translate("RosterDialog", u"\u5bfc\u5165", None))
    # retranslateUi

