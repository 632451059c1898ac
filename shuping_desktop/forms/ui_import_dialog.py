# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QCheckBox, QComboBox, QDialog, QHBoxLayout, QLabel, QLineEdit,
    QListWidget, QPushButton, QSizePolicy, QSpacerItem, QTableView, QVBoxLayout, QWidget)
class Ui_ImportDialog(object):
    def setupUi(self, ImportDialog: QDialog) -> None:
        if not ImportDialog.objectName():
            ImportDialog.setObjectName(u"ImportDialog")
        self.outer = QVBoxLayout(ImportDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.heading = QLabel(ImportDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setWordWrap(True)
        self.heading.setProperty(u"role", u"title")

        self.outer.addWidget(self.heading)

        self.introLabel = QLabel(ImportDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setWordWrap(True)
        self.introLabel.setProperty(u"role", u"quiet")

        self.outer.addWidget(self.introLabel)

        self.body = QHBoxLayout()
        self.body.setSpacing(12)
        self.body.setObjectName(u"body")
        self.sheetList = QListWidget(ImportDialog)
        self.sheetList.setObjectName(u"sheetList")

        self.body.addWidget(self.sheetList)

        self.contents = QVBoxLayout()
        self.contents.setSpacing(8)
        self.contents.setObjectName(u"contents")
        self.optionsBar = QWidget(ImportDialog)
        self.optionsBar.setObjectName(u"optionsBar")
        self.options = QHBoxLayout(self.optionsBar)
        self.options.setSpacing(8)
        self.options.setObjectName(u"options")
        self.options.setContentsMargins(0, 0, 0, 0)
        self.skipBox = QCheckBox(self.optionsBar)
        self.skipBox.setObjectName(u"skipBox")

        self.options.addWidget(self.skipBox)

        self.hiddenBox = QCheckBox(self.optionsBar)
        self.hiddenBox.setObjectName(u"hiddenBox")

        self.options.addWidget(self.hiddenBox)

        self.trackLabel = QLabel(self.optionsBar)
        self.trackLabel.setObjectName(u"trackLabel")

        self.options.addWidget(self.trackLabel)

        self.trackBox = QComboBox(self.optionsBar)
        self.trackBox.setObjectName(u"trackBox")

        self.options.addWidget(self.trackBox)

        self.groupLabel = QLabel(self.optionsBar)
        self.groupLabel.setObjectName(u"groupLabel")

        self.options.addWidget(self.groupLabel)

        self.groupBox = QComboBox(self.optionsBar)
        self.groupBox.setObjectName(u"groupBox")

        self.options.addWidget(self.groupBox)

        self.numberLabel = QLabel(self.optionsBar)
        self.numberLabel.setObjectName(u"numberLabel")

        self.options.addWidget(self.numberLabel)

        self.numberEdit = QLineEdit(self.optionsBar)
        self.numberEdit.setObjectName(u"numberEdit")

        self.options.addWidget(self.numberEdit)

        self.columnsButton = QPushButton(self.optionsBar)
        self.columnsButton.setObjectName(u"columnsButton")

        self.options.addWidget(self.columnsButton)

        self.spring1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.options.addItem(self.spring1)


        self.contents.addWidget(self.optionsBar)

        self.table = QTableView(ImportDialog)
        self.table.setObjectName(u"table")

        self.contents.addWidget(self.table)


        self.body.addLayout(self.contents)


        self.outer.addLayout(self.body)

        self.replaceBox = QCheckBox(ImportDialog)
        self.replaceBox.setObjectName(u"replaceBox")

        self.outer.addWidget(self.replaceBox)

        self.seenBox = QCheckBox(ImportDialog)
        self.seenBox.setObjectName(u"seenBox")

        self.outer.addWidget(self.seenBox)

        self.errorLabel = QLabel(ImportDialog)
        self.errorLabel.setObjectName(u"errorLabel")
        self.errorLabel.setWordWrap(True)
        self.errorLabel.setProperty(u"role", u"error")

        self.outer.addWidget(self.errorLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.spring2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring2)

        self.cancelButton = QPushButton(ImportDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttons.addWidget(self.cancelButton)

        self.okButton = QPushButton(ImportDialog)
        self.okButton.setObjectName(u"okButton")
        self.okButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.okButton)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.trackLabel.setBuddy(self.trackBox)
        self.groupLabel.setBuddy(self.groupBox)
        self.numberLabel.setBuddy(self.numberEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, ImportDialog: QDialog) -> None:
        ImportDialog.setWindowTitle(QCoreApplication.translate("ImportDialog", u"\u5bfc\u5165\u540d\u5355\u6216\u8bc4\u5206\u8868", None))
        self.heading.setText("")
        self.introLabel.setText("")
#if QT_CONFIG(accessibility)
        self.sheetList.setAccessibleName(QCoreApplication.translate("ImportDialog", u"\u6587\u4ef6\u548c\u5de5\u4f5c\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.skipBox.setText(QCoreApplication.translate("ImportDialog", u"\u4e0d\u53d6\u8fd9\u4e00\u5f20(&N)", None))
        self.hiddenBox.setText(QCoreApplication.translate("ImportDialog", u"\u8bfb\u5165\u9690\u85cf\u7684\u90e8\u5206(&H)", None))
        self.trackLabel.setText(QCoreApplication.translate("ImportDialog", u"\u8bfb\u4f5c(&T)", None))
        self.groupLabel.setText(QCoreApplication.translate("ImportDialog", u"\u8bc4\u59d4\u7ec4(&G)", None))
        self.numberLabel.setText(QCoreApplication.translate("ImportDialog", u"\u7968\u53f7(&B)", None))
        self.columnsButton.setText(QCoreApplication.translate("ImportDialog", u"\u8868\u5934\u548c\u5404\u5217\u2026(&C)", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ImportDialog", u"\u8981\u5bfc\u5165\u7684\u5185\u5bb9", None))
#endif // QT_CONFIG(accessibility)
        self.replaceBox.setText(QCoreApplication.translate("ImportDialog", u"\u4e0e\u5df2\u5f55\u7684\u4e0d\u540c\u65f6\uff0c\u4ee5\u6587\u4ef6\u4e3a\u51c6(&F)", None))
        self.seenBox.setText("")
        self.errorLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("ImportDialog", u"\u53d6\u6d88", None))
        self.okButton.setText(QCoreApplication.translate("ImportDialog", u"\u5bfc\u5165", None))
    # retranslateUi

