# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'new_review_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout)
class Ui_NewReviewDialog(object):
    def setupUi(self, NewReviewDialog: QDialog) -> None:
        if not NewReviewDialog.objectName():
            NewReviewDialog.setObjectName(u"NewReviewDialog")
        self.outer = QVBoxLayout(NewReviewDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.form = QFormLayout()
        self.form.setSpacing(12)
        self.form.setObjectName(u"form")
        self.titleCaption = QLabel(NewReviewDialog)
        self.titleCaption.setObjectName(u"titleCaption")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleCaption)

        self.titleEdit = QLineEdit(NewReviewDialog)
        self.titleEdit.setObjectName(u"titleEdit")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.titleEdit)

        self.yearCaption = QLabel(NewReviewDialog)
        self.yearCaption.setObjectName(u"yearCaption")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.yearCaption)

        self.yearEdit = QLineEdit(NewReviewDialog)
        self.yearEdit.setObjectName(u"yearEdit")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.yearEdit)

        self.schoolCaption = QLabel(NewReviewDialog)
        self.schoolCaption.setObjectName(u"schoolCaption")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.schoolCaption)

        self.schoolEdit = QLineEdit(NewReviewDialog)
        self.schoolEdit.setObjectName(u"schoolEdit")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.schoolEdit)


        self.outer.addLayout(self.form)

        self.hintLabel = QLabel(NewReviewDialog)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setProperty(u"role", u"quiet")

        self.outer.addWidget(self.hintLabel)

        self.errorLabel = QLabel(NewReviewDialog)
        self.errorLabel.setObjectName(u"errorLabel")
        self.errorLabel.setWordWrap(True)
        self.errorLabel.setProperty(u"role", u"error")

        self.outer.addWidget(self.errorLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.spring23 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring23)

        self.cancelButton = QPushButton(NewReviewDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttons.addWidget(self.cancelButton)

        self.okButton = QPushButton(NewReviewDialog)
        self.okButton.setObjectName(u"okButton")
        self.okButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.okButton)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.titleCaption.setBuddy(self.titleEdit)
        self.yearCaption.setBuddy(self.yearEdit)
        self.schoolCaption.setBuddy(self.schoolEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NewReviewDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, NewReviewDialog: QDialog) -> None:
        NewReviewDialog.setWindowTitle(QCoreApplication.translate("NewReviewDialog", u"\u65b0\u5efa\u8bc4\u8bae", None))
        self.titleCaption.setText(QCoreApplication.translate("NewReviewDialog", u"\u8bc4\u8bae\u540d\u79f0", None))
        self.yearCaption.setText(QCoreApplication.translate("NewReviewDialog", u"\u5b66\u5e74", None))
        self.schoolCaption.setText(QCoreApplication.translate("NewReviewDialog", u"\u5b66\u6821", None))
        self.schoolEdit.setPlaceholderText(QCoreApplication.translate("NewReviewDialog", u"\u67d0\u67d0\u804c\u4e1a\u5b66\u9662\uff08\u53ef\u4ee5\u4ee5\u540e\u518d\u586b\uff09", None))
        self.hintLabel.setText(QCoreApplication.translate("NewReviewDialog", u"\u6309\u201c\u4e8c\u7ea7\u5b66\u9662\u5b66\u751f\u4f1a\u201d\u548c\u201c\u6821\u5b66\u751f\u4f1a\u201d\u4e24\u6761\u8f68\u9053\u5efa\u7acb\uff0c\u4e03\u4e2a\u4e8c\u7ea7\u5b66\u9662\u5df2\u586b\u597d\uff0c\u53ef\u4ee5\u589e\u5220\u3002\u4e0b\u4e00\u6b65\u9009\u62e9\u6587\u4ef6\u653e\u5728\u54ea\u91cc\u3002", None))
        self.errorLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("NewReviewDialog", u"\u53d6\u6d88", None))
        self.okButton.setText(QCoreApplication.translate("NewReviewDialog", u"\u4e0b\u4e00\u6b65", None))
    # retranslateUi

