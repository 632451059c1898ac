# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'texts_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QCheckBox, QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)
class Ui_TextsDialog(object):
    def setupUi(self, TextsDialog: QDialog) -> None:
        if not TextsDialog.objectName():
            TextsDialog.setObjectName(u"TextsDialog")
        self.outer = QVBoxLayout(TextsDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.form = QFormLayout()
        self.form.setSpacing(10)
        self.form.setObjectName(u"form")
        self.titleCaption = QLabel(TextsDialog)
        self.titleCaption.setObjectName(u"titleCaption")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleCaption)

        self.titleEdit = QLineEdit(TextsDialog)
        self.titleEdit.setObjectName(u"titleEdit")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.titleEdit)

        self.yearCaption = QLabel(TextsDialog)
        self.yearCaption.setObjectName(u"yearCaption")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.yearCaption)

        self.yearEdit = QLineEdit(TextsDialog)
        self.yearEdit.setObjectName(u"yearEdit")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.yearEdit)

        self.schoolCaption = QLabel(TextsDialog)
        self.schoolCaption.setObjectName(u"schoolCaption")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.schoolCaption)

        self.schoolEdit = QLineEdit(TextsDialog)
        self.schoolEdit.setObjectName(u"schoolEdit")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.schoolEdit)

        self.issuerCaption = QLabel(TextsDialog)
        self.issuerCaption.setObjectName(u"issuerCaption")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.issuerCaption)

        self.issuerEdit = QLineEdit(TextsDialog)
        self.issuerEdit.setObjectName(u"issuerEdit")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.issuerEdit)

        self.issueDateCaption = QLabel(TextsDialog)
        self.issueDateCaption.setObjectName(u"issueDateCaption")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.issueDateCaption)

        self.issueDateEdit = QLineEdit(TextsDialog)
        self.issueDateEdit.setObjectName(u"issueDateEdit")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.issueDateEdit)

        self.periodStartCaption = QLabel(TextsDialog)
        self.periodStartCaption.setObjectName(u"periodStartCaption")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.periodStartCaption)

        self.periodStartEdit = QLineEdit(TextsDialog)
        self.periodStartEdit.setObjectName(u"periodStartEdit")

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.periodStartEdit)

        self.periodEndCaption = QLabel(TextsDialog)
        self.periodEndCaption.setObjectName(u"periodEndCaption")

        self.form.setWidget(6, QFormLayout.ItemRole.LabelRole, self.periodEndCaption)

        self.periodEndEdit = QLineEdit(TextsDialog)
        self.periodEndEdit.setObjectName(u"periodEndEdit")

        self.form.setWidget(6, QFormLayout.ItemRole.FieldRole, self.periodEndEdit)

        self.officeCaption = QLabel(TextsDialog)
        self.officeCaption.setObjectName(u"officeCaption")

        self.form.setWidget(7, QFormLayout.ItemRole.LabelRole, self.officeCaption)

        self.officeEdit = QLineEdit(TextsDialog)
        self.officeEdit.setObjectName(u"officeEdit")

        self.form.setWidget(7, QFormLayout.ItemRole.FieldRole, self.officeEdit)

        self.telephoneCaption = QLabel(TextsDialog)
        self.telephoneCaption.setObjectName(u"telephoneCaption")

        self.form.setWidget(8, QFormLayout.ItemRole.LabelRole, self.telephoneCaption)

        self.telephoneEdit = QLineEdit(TextsDialog)
        self.telephoneEdit.setObjectName(u"telephoneEdit")

        self.form.setWidget(8, QFormLayout.ItemRole.FieldRole, self.telephoneEdit)

        self.showScoresBox = QCheckBox(TextsDialog)
        self.showScoresBox.setObjectName(u"showScoresBox")

        self.form.setWidget(9, QFormLayout.ItemRole.FieldRole, self.showScoresBox)


        self.outer.addLayout(self.form)

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
        self.spring22 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring22)

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
        self.issuerCaption.setBuddy(self.issuerEdit)
        self.issueDateCaption.setBuddy(self.issueDateEdit)
        self.periodStartCaption.setBuddy(self.periodStartEdit)
        self.periodEndCaption.setBuddy(self.periodEndEdit)
        self.officeCaption.setBuddy(self.officeEdit)
        self.telephoneCaption.setBuddy(self.telephoneEdit)
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
        self.schoolEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"\u67d0\u67d0\u804c\u4e1a\u5b66\u9662", None))
        self.issuerCaption.setText(QCoreApplication.translate("TextsDialog", u"\u53d1\u5e03\u5355\u4f4d", None))
        self.issuerEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"\u5171\u9752\u56e2\u67d0\u67d0\u804c\u4e1a\u5b66\u9662\u59d4\u5458\u4f1a", None))
        self.issueDateCaption.setText(QCoreApplication.translate("TextsDialog", u"\u53d1\u5e03\u65e5\u671f", None))
        self.issueDateEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"2022 \u5e74 12 \u6708 5 \u65e5", None))
        self.periodStartCaption.setText(QCoreApplication.translate("TextsDialog", u"\u516c\u793a\u5f00\u59cb", None))
        self.periodStartEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"2022 \u5e74 12 \u6708 5 \u65e5", None))
        self.periodEndCaption.setText(QCoreApplication.translate("TextsDialog", u"\u516c\u793a\u7ed3\u675f", None))
        self.periodEndEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"2022 \u5e74 12 \u6708 9 \u65e5", None))
        self.officeCaption.setText(QCoreApplication.translate("TextsDialog", u"\u8054\u7cfb\u5730\u70b9", None))
        self.officeEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"\u5927\u5b66\u751f\u6d3b\u52a8\u4e2d\u5fc3 201", None))
        self.telephoneCaption.setText(QCoreApplication.translate("TextsDialog", u"\u8054\u7cfb\u7535\u8bdd", None))
        self.telephoneEdit.setPlaceholderText(QCoreApplication.translate("TextsDialog", u"0000-0000000", None))
        self.showScoresBox.setText(QCoreApplication.translate("TextsDialog", u"\u516c\u793a\u4e2d\u5217\u51fa\u5f97\u5206", None))
        self.hintLabel.setText(QCoreApplication.translate("TextsDialog", u"\u7559\u7a7a\u7684\u9879\u76ee\u5728\u516c\u793a\u4e0a\u5370\u6210\u6a2a\u7ebf\uff0c\u4f9b\u624b\u5de5\u586b\u5199\u3002", None))
        self.errorLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("TextsDialog", u"\u53d6\u6d88", None))
        self.okButton.setText(QCoreApplication.translate("TextsDialog", u"\u786e\u5b9a", None))
    # retranslateUi

