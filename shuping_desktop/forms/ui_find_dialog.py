# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'find_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QDialog, QHBoxLayout, QLabel, QLineEdit, QListView, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout)
class Ui_FindDialog(object):
    def setupUi(self, FindDialog: QDialog) -> None:
        if not FindDialog.objectName():
            FindDialog.setObjectName(u"FindDialog")
        self.outer = QVBoxLayout(FindDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.queryEdit = QLineEdit(FindDialog)
        self.queryEdit.setObjectName(u"queryEdit")

        self.outer.addWidget(self.queryEdit)

        self.hitList = QListView(FindDialog)
        self.hitList.setObjectName(u"hitList")

        self.outer.addWidget(self.hitList)

        self.noneLabel = QLabel(FindDialog)
        self.noneLabel.setObjectName(u"noneLabel")
        self.noneLabel.setProperty(u"role", u"quiet")

        self.outer.addWidget(self.noneLabel)

        self.errorLabel = QLabel(FindDialog)
        self.errorLabel.setObjectName(u"errorLabel")
        self.errorLabel.setWordWrap(True)
        self.errorLabel.setProperty(u"role", u"error")

        self.outer.addWidget(self.errorLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.spring27 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring27)

        self.cancelButton = QPushButton(FindDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttons.addWidget(self.cancelButton)

        self.okButton = QPushButton(FindDialog)
        self.okButton.setObjectName(u"okButton")
        self.okButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.okButton)


        self.outer.addLayout(self.buttons)


        self.retranslateUi(FindDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, FindDialog: QDialog) -> None:
        FindDialog.setWindowTitle(QCoreApplication.translate("FindDialog", u"\u67e5\u627e", None))
        self.queryEdit.setPlaceholderText(QCoreApplication.translate("FindDialog", u"\u7968\u53f7\u3001\u59d3\u540d\u6216\u62fc\u97f3\u9996\u5b57\u6bcd\uff0c\u5982 T03\u3001wh", None))
#if QT_CONFIG(accessibility)
        self.queryEdit.setAccessibleName(QCoreApplication.translate("FindDialog", u"\u8981\u627e\u7684\u7968\u53f7\u3001\u59d3\u540d\u6216\u62fc\u97f3\u9996\u5b57\u6bcd", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.hitList.setAccessibleName(QCoreApplication.translate("FindDialog", u"\u67e5\u627e\u7ed3\u679c", None))
#endif // QT_CONFIG(accessibility)
        self.noneLabel.setText(QCoreApplication.translate("FindDialog", u"\u6ca1\u6709\u627e\u5230\u3002", None))
        self.errorLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("FindDialog", u"\u53d6\u6d88", None))
        self.okButton.setText(QCoreApplication.translate("FindDialog", u"\u6253\u5f00", None))
    # retranslateUi

