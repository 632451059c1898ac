# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'new_review_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QCheckBox, QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)
class Ui_NewReviewDialog(object):
    def setupUi(self, NewReviewDialog: QDialog) -> None:
        if not NewReviewDialog.objectName():
            NewReviewDialog.setObjectName(u"NewReviewDialog")
        self.outer = QVBoxLayout(NewReviewDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.headRow = QHBoxLayout()
        self.headRow.setSpacing(8)
        self.headRow.setObjectName(u"headRow")
        self.headRow.setContentsMargins(0, 0, 0, 0)
        self.headLabel = QLabel(NewReviewDialog)
        self.headLabel.setObjectName(u"headLabel")
        self.headLabel.setProperty(u"role", u"heading")

        self.headRow.addWidget(self.headLabel)

        self.spring1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headRow.addItem(self.spring1)

        self.stepLabel = QLabel(NewReviewDialog)
        self.stepLabel.setObjectName(u"stepLabel")
        self.stepLabel.setProperty(u"role", u"quiet")

        self.headRow.addWidget(self.stepLabel)


        self.outer.addLayout(self.headRow)

        self.hintLabel = QLabel(NewReviewDialog)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setProperty(u"role", u"quiet")

        self.outer.addWidget(self.hintLabel)

        self.steps = QStackedWidget(NewReviewDialog)
        self.steps.setObjectName(u"steps")
        self.firstStep = QWidget()
        self.firstStep.setObjectName(u"firstStep")
        self.firstForm = QFormLayout(self.firstStep)
        self.firstForm.setSpacing(12)
        self.firstForm.setObjectName(u"firstForm")
        self.firstForm.setContentsMargins(0, 0, 0, 0)
        self.yearCaption = QLabel(self.firstStep)
        self.yearCaption.setObjectName(u"yearCaption")

        self.firstForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.yearCaption)

        self.yearEdit = QLineEdit(self.firstStep)
        self.yearEdit.setObjectName(u"yearEdit")

        self.firstForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.yearEdit)

        self.schoolCaption = QLabel(self.firstStep)
        self.schoolCaption.setObjectName(u"schoolCaption")

        self.firstForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.schoolCaption)

        self.schoolEdit = QLineEdit(self.firstStep)
        self.schoolEdit.setObjectName(u"schoolEdit")

        self.firstForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.schoolEdit)

        self.titleCaption = QLabel(self.firstStep)
        self.titleCaption.setObjectName(u"titleCaption")

        self.firstForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.titleCaption)

        self.titleEdit = QLineEdit(self.firstStep)
        self.titleEdit.setObjectName(u"titleEdit")

        self.firstForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.titleEdit)

        self.rehearsalBox = QCheckBox(self.firstStep)
        self.rehearsalBox.setObjectName(u"rehearsalBox")

        self.firstForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.rehearsalBox)

        self.steps.addWidget(self.firstStep)
        self.secondStep = QWidget()
        self.secondStep.setObjectName(u"secondStep")
        self.peopleRow = QHBoxLayout(self.secondStep)
        self.peopleRow.setSpacing(16)
        self.peopleRow.setObjectName(u"peopleRow")
        self.peopleRow.setContentsMargins(0, 0, 0, 0)
        self.steps.addWidget(self.secondStep)
        self.thirdStep = QWidget()
        self.thirdStep.setObjectName(u"thirdStep")
        self.issuedForm = QFormLayout(self.thirdStep)
        self.issuedForm.setSpacing(8)
        self.issuedForm.setObjectName(u"issuedForm")
        self.issuedForm.setContentsMargins(0, 0, 0, 0)
        self.steps.addWidget(self.thirdStep)
        self.fourthStep = QWidget()
        self.fourthStep.setObjectName(u"fourthStep")
        self.fileColumn = QVBoxLayout(self.fourthStep)
        self.fileColumn.setSpacing(16)
        self.fileColumn.setObjectName(u"fileColumn")
        self.fileColumn.setContentsMargins(0, 0, 0, 0)
        self.fileRow = QHBoxLayout()
        self.fileRow.setSpacing(8)
        self.fileRow.setObjectName(u"fileRow")
        self.fileRow.setContentsMargins(0, 0, 0, 0)
        self.fileEdit = QLineEdit(self.fourthStep)
        self.fileEdit.setObjectName(u"fileEdit")

        self.fileRow.addWidget(self.fileEdit)

        self.placeButton = QPushButton(self.fourthStep)
        self.placeButton.setObjectName(u"placeButton")

        self.fileRow.addWidget(self.placeButton)


        self.fileColumn.addLayout(self.fileRow)

        self.summaryLabel = QLabel(self.fourthStep)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setWordWrap(True)

        self.fileColumn.addWidget(self.summaryLabel)

        self.spring3 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fileColumn.addItem(self.spring3)

        self.steps.addWidget(self.fourthStep)

        self.outer.addWidget(self.steps)

        self.errorLabel = QLabel(NewReviewDialog)
        self.errorLabel.setObjectName(u"errorLabel")
        self.errorLabel.setWordWrap(True)
        self.errorLabel.setProperty(u"role", u"error")

        self.outer.addWidget(self.errorLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.cancelButton = QPushButton(NewReviewDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttons.addWidget(self.cancelButton)

        self.spring2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring2)

        self.backButton = QPushButton(NewReviewDialog)
        self.backButton.setObjectName(u"backButton")

        self.buttons.addWidget(self.backButton)

        self.okButton = QPushButton(NewReviewDialog)
        self.okButton.setObjectName(u"okButton")
        self.okButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.okButton)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.yearCaption.setBuddy(self.yearEdit)
        self.schoolCaption.setBuddy(self.schoolEdit)
        self.titleCaption.setBuddy(self.titleEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NewReviewDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, NewReviewDialog: QDialog) -> None:
        NewReviewDialog.setWindowTitle(QCoreApplication.translate("NewReviewDialog", u"\u65b0\u5efa\u8bc4\u8bae", None))
        self.headLabel.setText("")
        self.stepLabel.setText("")
        self.hintLabel.setText("")
        self.yearCaption.setText(QCoreApplication.translate("NewReviewDialog", u"\u5b66\u5e74", None))
        self.schoolCaption.setText(QCoreApplication.translate("NewReviewDialog", u"\u5b66\u6821", None))
        self.schoolEdit.setPlaceholderText(QCoreApplication.translate("NewReviewDialog", u"\u67d0\u67d0\u804c\u4e1a\u5b66\u9662\uff08\u53ef\u4ee5\u4ee5\u540e\u518d\u586b\uff09", None))
        self.titleCaption.setText(QCoreApplication.translate("NewReviewDialog", u"\u8bc4\u8bae\u540d\u79f0", None))
        self.rehearsalBox.setText(QCoreApplication.translate("NewReviewDialog", u"\u8fd9\u662f\u6f14\u7ec3\uff0c\u4e0d\u4f5c\u6570\uff08\u5efa\u7acb\u540e\u4e0d\u80fd\u6539\uff1b\u5c4f\u5e55\u4e0a\u548c\u7eb8\u4e0a\u90fd\u4f1a\u5199\u660e\u201c\u6f14\u7ec3\u201d\uff09", None))
#if QT_CONFIG(accessibility)
        self.fileEdit.setAccessibleName(QCoreApplication.translate("NewReviewDialog", u"\u65b0\u8bc4\u8bae\u7684\u6587\u4ef6", None))
#endif // QT_CONFIG(accessibility)
        self.placeButton.setText(QCoreApplication.translate("NewReviewDialog", u"\u6362\u4e2a\u4f4d\u7f6e\u2026", None))
        self.summaryLabel.setText("")
        self.errorLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("NewReviewDialog", u"\u53d6\u6d88", None))
        self.backButton.setText(QCoreApplication.translate("NewReviewDialog", u"\u4e0a\u4e00\u6b65", None))
        self.okButton.setText(QCoreApplication.translate("NewReviewDialog", u"\u4e0b\u4e00\u6b65", None))
    # retranslateUi

