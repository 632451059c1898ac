# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'import_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QCheckBox, QDialog, QHBoxLayout, QLabel, QPushButton, QSizePolicy,
    QSpacerItem, QTableView, QVBoxLayout)
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

        self.table = QTableView(ImportDialog)
        self.table.setObjectName(u"table")

        self.outer.addWidget(self.table)

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


        self.retranslateUi(ImportDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, ImportDialog: QDialog) -> None:
        ImportDialog.setWindowTitle(QCoreApplication.translate("ImportDialog", u"\u5bfc\u5165\u8bc4\u5206\u8868", None))
        self.heading.setText("")
        self.introLabel.setText("")
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ImportDialog", u"\u8981\u5bfc\u5165\u7684\u8bc4\u5206\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.replaceBox.setText(QCoreApplication.translate("ImportDialog", u"\u4e0e\u5df2\u5f55\u7684\u4e0d\u540c\u65f6\uff0c\u4ee5\u6587\u4ef6\u4e3a\u51c6(&F)", None))
        self.seenBox.setText("")
        self.errorLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("ImportDialog", u"\u53d6\u6d88", None))
        self.okButton.setText(QCoreApplication.translate("ImportDialog", u"\u5bfc\u5165", None))
    # retranslateUi

