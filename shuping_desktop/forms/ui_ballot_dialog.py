# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'ballot_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QComboBox, QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)
class Ui_BallotDialog(object):
    def setupUi(self, BallotDialog: QDialog) -> None:
        if not BallotDialog.objectName():
            BallotDialog.setObjectName(u"BallotDialog")
        self.outer = QVBoxLayout(BallotDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.form = QFormLayout()
        self.form.setSpacing(12)
        self.form.setObjectName(u"form")
        self.groupCaption = QLabel(BallotDialog)
        self.groupCaption.setObjectName(u"groupCaption")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.groupCaption)

        self.groupBox = QComboBox(BallotDialog)
        self.groupBox.setObjectName(u"groupBox")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.groupBox)

        self.numberCaption = QLabel(BallotDialog)
        self.numberCaption.setObjectName(u"numberCaption")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.numberCaption)

        self.numberEdit = QLineEdit(BallotDialog)
        self.numberEdit.setObjectName(u"numberEdit")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.numberEdit)

        self.evaluatorCaption = QLabel(BallotDialog)
        self.evaluatorCaption.setObjectName(u"evaluatorCaption")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.evaluatorCaption)

        self.evaluatorBox = QComboBox(BallotDialog)
        self.evaluatorBox.setObjectName(u"evaluatorBox")
        self.evaluatorBox.setEditable(True)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.evaluatorBox)


        self.outer.addLayout(self.form)

        self.hintLabel = QLabel(BallotDialog)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setProperty(u"role", u"quiet")

        self.outer.addWidget(self.hintLabel)

        self.errorLabel = QLabel(BallotDialog)
        self.errorLabel.setObjectName(u"errorLabel")
        self.errorLabel.setWordWrap(True)
        self.errorLabel.setProperty(u"role", u"error")

        self.outer.addWidget(self.errorLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.spring21 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring21)

        self.cancelButton = QPushButton(BallotDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttons.addWidget(self.cancelButton)

        self.okButton = QPushButton(BallotDialog)
        self.okButton.setObjectName(u"okButton")
        self.okButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.okButton)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.groupCaption.setBuddy(self.groupBox)
        self.numberCaption.setBuddy(self.numberEdit)
        self.evaluatorCaption.setBuddy(self.evaluatorBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(BallotDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, BallotDialog: QDialog) -> None:
        BallotDialog.setWindowTitle(QCoreApplication.translate("BallotDialog", u"\u8bc4\u5206\u8868", None))
        self.groupCaption.setText(QCoreApplication.translate("BallotDialog", u"\u8bc4\u59d4\u7ec4", None))
        self.numberCaption.setText(QCoreApplication.translate("BallotDialog", u"\u7968\u53f7", None))
        self.evaluatorCaption.setText(QCoreApplication.translate("BallotDialog", u"\u8bc4\u59d4", None))
        self.hintLabel.setText(QCoreApplication.translate("BallotDialog", u"\u8bf7\u5bf9\u7167\u7eb8\u8d28\u8bc4\u5206\u8868\u6838\u5bf9\u7968\u53f7\uff1b\u4e0d\u8bb0\u540d\u7684\u8bc4\u5206\u8868\uff0c\u8bc4\u59d4\u7559\u7a7a\u3002", None))
        self.errorLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("BallotDialog", u"\u53d6\u6d88", None))
        self.okButton.setText(QCoreApplication.translate("BallotDialog", u"\u786e\u5b9a", None))
    # retranslateUi

