# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'texts_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QCheckBox, QDialog, QFormLayout, QFrame, QHBoxLayout, QLabel,
    QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)
class Ui_TextsDialog(object):
    def setupUi(self, TextsDialog: QDialog) -> None:
        if not TextsDialog.objectName():
            TextsDialog.setObjectName(u"TextsDialog")
        self.outer = QVBoxLayout(TextsDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.scroller = QScrollArea(TextsDialog)
        self.scroller.setObjectName(u"scroller")
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setWidgetResizable(True)
        self.scroller.setProperty(u"role", u"page")
        self.scrolled = QWidget()
        self.scrolled.setObjectName(u"scrolled")
        self.inner = QVBoxLayout(self.scrolled)
        self.inner.setSpacing(12)
        self.inner.setObjectName(u"inner")
        self.inner.setContentsMargins(0, 0, 0, 0)
        self.columns = QHBoxLayout()
        self.columns.setSpacing(24)
        self.columns.setObjectName(u"columns")
        self.leftForm = QFormLayout()
        self.leftForm.setSpacing(10)
        self.leftForm.setObjectName(u"leftForm")
        self.titleCaption = QLabel(self.scrolled)
        self.titleCaption.setObjectName(u"titleCaption")

        self.leftForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleCaption)

        self.titleEdit = QLineEdit(self.scrolled)
        self.titleEdit.setObjectName(u"titleEdit")

        self.leftForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.titleEdit)

        self.yearCaption = QLabel(self.scrolled)
        self.yearCaption.setObjectName(u"yearCaption")

        self.leftForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.yearCaption)

        self.yearEdit = QLineEdit(self.scrolled)
        self.yearEdit.setObjectName(u"yearEdit")

        self.leftForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.yearEdit)

        self.schoolCaption = QLabel(self.scrolled)
        self.schoolCaption.setObjectName(u"schoolCaption")

        self.leftForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.schoolCaption)

        self.schoolEdit = QLineEdit(self.scrolled)
        self.schoolEdit.setObjectName(u"schoolEdit")

        self.leftForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.schoolEdit)

        self.meetingDateCaption = QLabel(self.scrolled)
        self.meetingDateCaption.setObjectName(u"meetingDateCaption")

        self.leftForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.meetingDateCaption)

        self.meetingDateEdit = QLineEdit(self.scrolled)
        self.meetingDateEdit.setObjectName(u"meetingDateEdit")

        self.leftForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.meetingDateEdit)

        self.meetingTimeCaption = QLabel(self.scrolled)
        self.meetingTimeCaption.setObjectName(u"meetingTimeCaption")

        self.leftForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.meetingTimeCaption)

        self.meetingTimeEdit = QLineEdit(self.scrolled)
        self.meetingTimeEdit.setObjectName(u"meetingTimeEdit")

        self.leftForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.meetingTimeEdit)

        self.meetingPlaceCaption = QLabel(self.scrolled)
        self.meetingPlaceCaption.setObjectName(u"meetingPlaceCaption")

        self.leftForm.setWidget(5, QFormLayout.ItemRole.LabelRole, self.meetingPlaceCaption)

        self.meetingPlaceEdit = QLineEdit(self.scrolled)
        self.meetingPlaceEdit.setObjectName(u"meetingPlaceEdit")

        self.leftForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.meetingPlaceEdit)

        self.signersCaption = QLabel(self.scrolled)
        self.signersCaption.setObjectName(u"signersCaption")

        self.leftForm.setWidget(6, QFormLayout.ItemRole.LabelRole, self.signersCaption)

        self.signersEdit = QLineEdit(self.scrolled)
        self.signersEdit.setObjectName(u"signersEdit")

        self.leftForm.setWidget(6, QFormLayout.ItemRole.FieldRole, self.signersEdit)

        self.marginsCaption = QLabel(self.scrolled)
        self.marginsCaption.setObjectName(u"marginsCaption")

        self.leftForm.setWidget(7, QFormLayout.ItemRole.LabelRole, self.marginsCaption)

        self.marginsEdit = QLineEdit(self.scrolled)
        self.marginsEdit.setObjectName(u"marginsEdit")

        self.leftForm.setWidget(7, QFormLayout.ItemRole.FieldRole, self.marginsEdit)


        self.columns.addLayout(self.leftForm)

        self.rightForm = QFormLayout()
        self.rightForm.setSpacing(10)
        self.rightForm.setObjectName(u"rightForm")
        self.issuerCaption = QLabel(self.scrolled)
        self.issuerCaption.setObjectName(u"issuerCaption")

        self.rightForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.issuerCaption)

        self.issuerEdit = QLineEdit(self.scrolled)
        self.issuerEdit.setObjectName(u"issuerEdit")

        self.rightForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.issuerEdit)

        self.issueDateCaption = QLabel(self.scrolled)
        self.issueDateCaption.setObjectName(u"issueDateCaption")

        self.rightForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.issueDateCaption)

        self.issueDateEdit = QLineEdit(self.scrolled)
        self.issueDateEdit.setObjectName(u"issueDateEdit")

        self.rightForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.issueDateEdit)

        self.periodStartCaption = QLabel(self.scrolled)
        self.periodStartCaption.setObjectName(u"periodStartCaption")

        self.rightForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.periodStartCaption)

        self.periodStartEdit = QLineEdit(self.scrolled)
        self.periodStartEdit.setObjectName(u"periodStartEdit")

        self.rightForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.periodStartEdit)

        self.periodEndCaption = QLabel(self.scrolled)
        self.periodEndCaption.setObjectName(u"periodEndCaption")

        self.rightForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.periodEndCaption)

        self.periodEndEdit = QLineEdit(self.scrolled)
        self.periodEndEdit.setObjectName(u"periodEndEdit")

        self.rightForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.periodEndEdit)

        self.officeCaption = QLabel(self.scrolled)
        self.officeCaption.setObjectName(u"officeCaption")

        self.rightForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.officeCaption)

        self.officeEdit = QLineEdit(self.scrolled)
        self.officeEdit.setObjectName(u"officeEdit")

        self.rightForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.officeEdit)

        self.telephoneCaption = QLabel(self.scrolled)
        self.telephoneCaption.setObjectName(u"telephoneCaption")

        self.rightForm.setWidget(5, QFormLayout.ItemRole.LabelRole, self.telephoneCaption)

        self.telephoneEdit = QLineEdit(self.scrolled)
        self.telephoneEdit.setObjectName(u"telephoneEdit")

        self.rightForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.telephoneEdit)

        self.showScoresBox = QCheckBox(self.scrolled)
        self.showScoresBox.setObjectName(u"showScoresBox")

        self.rightForm.setWidget(6, QFormLayout.ItemRole.SpanningRole, self.showScoresBox)


        self.columns.addLayout(self.rightForm)

        self.columns.setStretch(0, 1)
        self.columns.setStretch(1, 1)

        self.inner.addLayout(self.columns)

        self.wideForm = QFormLayout()
        self.wideForm.setSpacing(10)
        self.wideForm.setObjectName(u"wideForm")
        self.letterCaption = QLabel(self.scrolled)
        self.letterCaption.setObjectName(u"letterCaption")

        self.wideForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.letterCaption)

        self.letterEdit = QPlainTextEdit(self.scrolled)
        self.letterEdit.setObjectName(u"letterEdit")
        self.letterEdit.setTabChangesFocus(True)

        self.wideForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.letterEdit)

        self.noticeCaption = QLabel(self.scrolled)
        self.noticeCaption.setObjectName(u"noticeCaption")

        self.wideForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.noticeCaption)

        self.noticeEdit = QPlainTextEdit(self.scrolled)
        self.noticeEdit.setObjectName(u"noticeEdit")
        self.noticeEdit.setTabChangesFocus(True)

        self.wideForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.noticeEdit)


        self.inner.addLayout(self.wideForm)

        self.scroller.setWidget(self.scrolled)

        self.outer.addWidget(self.scroller)

        self.hintLabel = QLabel(TextsDialog)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setProperty(u"role", u"quiet")

        self.outer.addWidget(self.hintLabel)

        self.errorLabel = QLabel(TextsDialog)
        self.errorLabel.setObjectName(u"errorLabel")
        self.errorLabel.setWordWrap(True)
        self.errorLabel.setProperty(u"role", u"error")

        self.outer.addWidget(self.errorLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.spring1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring1)

        self.cancelButton = QPushButton(TextsDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttons.addWidget(self.cancelButton)

        self.okButton = QPushButton(TextsDialog)
        self.okButton.setObjectName(u"okButton")
        self.okButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.okButton)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.titleCaption.setBuddy(self.titleEdit)
        self.yearCaption.setBuddy(self.yearEdit)
        self.schoolCaption.setBuddy(self.schoolEdit)
        self.meetingDateCaption.setBuddy(self.meetingDateEdit)
        self.meetingTimeCaption.setBuddy(self.meetingTimeEdit)
        self.meetingPlaceCaption.setBuddy(self.meetingPlaceEdit)
        self.signersCaption.setBuddy(self.signersEdit)
        self.marginsCaption.setBuddy(self.marginsEdit)
        self.issuerCaption.setBuddy(self.issuerEdit)
        self.issueDateCaption.setBuddy(self.issueDateEdit)
        self.periodStartCaption.setBuddy(self.periodStartEdit)
        self.periodEndCaption.setBuddy(self.periodEndEdit)
        self.officeCaption.setBuddy(self.officeEdit)
        self.telephoneCaption.setBuddy(self.telephoneEdit)
        self.letterCaption.setBuddy(self.letterEdit)
        self.noticeCaption.setBuddy(self.noticeEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(TextsDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, TextsDialog: QDialog) -> None:
        TextsDialog.setWindowTitle(QCoreApplication.translate("TextsDialog", u"\u8bc4\u8bae\u4fe1\u606f", None))
        self.titleCaption.setText(QCoreApplication.translate("TextsDialog", u"\u8bc4\u8bae\u540d\u79f0", None))
        self.titleEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"\u5b66\u751f\u4f1a\u8ff0\u804c\u8bc4\u8bae", None))
        self.yearCaption.setText(QCoreApplication.translate("TextsDialog", u"\u5b66\u5e74", None))
        self.yearEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"2022-2023", None))
        self.schoolCaption.setText(QCoreApplication.translate("TextsDialog", u"\u5b66\u6821", None))
        self.schoolEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"\u67d0\u67d0\u804c\u4e1a\u6280\u672f\u5b66\u9662", None))
        self.meetingDateCaption.setText(QCoreApplication.translate("TextsDialog", u"\u4f1a\u8bae\u65e5\u671f", None))
        self.meetingDateEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"2022\u5e7412\u67081\u65e5", None))
        self.meetingTimeCaption.setText(QCoreApplication.translate("TextsDialog", u"\u5f00\u59cb\u65f6\u95f4", None))
        self.meetingTimeEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"14:00", None))
        self.meetingPlaceCaption.setText(QCoreApplication.translate("TextsDialog", u"\u4f1a\u8bae\u5730\u70b9", None))
        self.meetingPlaceEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"\u62a5\u544a\u5385", None))
        self.signersCaption.setText(QCoreApplication.translate("TextsDialog", u"\u7b7e\u540d\u680f", None))
        self.signersEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"\u8ba1\u7968\u4eba\u3001\u76d1\u7968\u4eba\u3001\u8bc4\u8bae\u5c0f\u7ec4\u7ec4\u957f", None))
        self.marginsCaption.setText(QCoreApplication.translate("TextsDialog", u"\u516c\u6587\u9875\u8fb9\u8ddd", None))
        self.marginsEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"\u4e0a \u5de6 \u4e0b \u53f3\uff0c\u6beb\u7c73\uff1a37 28 35 26", None))
        self.issuerCaption.setText(QCoreApplication.translate("TextsDialog", u"\u53d1\u5e03\u5355\u4f4d", None))
        self.issuerEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"\u5171\u9752\u56e2\u67d0\u67d0\u5b66\u9662\u59d4\u5458\u4f1a", None))
        self.issueDateCaption.setText(QCoreApplication.translate("TextsDialog", u"\u53d1\u5e03\u65e5\u671f", None))
        self.issueDateEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"2022\u5e7412\u67085\u65e5", None))
        self.periodStartCaption.setText(QCoreApplication.translate("TextsDialog", u"\u516c\u793a\u5f00\u59cb", None))
        self.periodStartEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"2022\u5e7412\u67085\u65e5", None))
        self.periodEndCaption.setText(QCoreApplication.translate("TextsDialog", u"\u516c\u793a\u7ed3\u675f", None))
        self.periodEndEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"2022\u5e7412\u67089\u65e5", None))
        self.officeCaption.setText(QCoreApplication.translate("TextsDialog", u"\u53d7\u7406\u90e8\u95e8", None))
        self.officeEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"\u56e2\u59d4\u529e\u516c\u5ba4", None))
        self.telephoneCaption.setText(QCoreApplication.translate("TextsDialog", u"\u8054\u7cfb\u7535\u8bdd", None))
        self.telephoneEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"0000-0000000", None))
        self.showScoresBox.setText(QCoreApplication.translate("TextsDialog", u"\u516c\u793a\u4e0a\u5199\u51fa\u5f97\u5206", None))
        self.letterCaption.setText(QCoreApplication.translate("TextsDialog", u"\u7ed9\u5b66\u9662\u56e2\u59d4\u7684\u5f00\u5934", None))
        self.letterEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"\u7559\u7a7a\u5219\u7528\u73b0\u6210\u7684\u5199\u6cd5\uff1b\u53ef\u4ee5\u5199 {\u59d3\u540d}\u3001{\u5b66\u5e74}\u3001{\u5b66\u6821}", None))
        self.noticeCaption.setText(QCoreApplication.translate("TextsDialog", u"\u7ed9\u672c\u4eba\u7684\u5f00\u5934", None))
        self.noticeEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"\u7559\u7a7a\u5219\u7528\u73b0\u6210\u7684\u5199\u6cd5\uff1b\u53ef\u4ee5\u5199 {\u59d3\u540d}\u3001{\u5b66\u5e74}\u3001{\u5b66\u6821}", None))
        self.hintLabel.setText("")
        self.errorLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("TextsDialog", u"\u53d6\u6d88", None))
        self.okButton.setText(QCoreApplication.translate("TextsDialog", u"\u4fdd\u5b58", None))
    # retranslateUi

