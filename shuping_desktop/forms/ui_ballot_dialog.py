# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'ballot_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QComboBox, QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)
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

        self.numberRow = QHBoxLayout()
        self.numberRow.setSpacing(8)
        self.numberRow.setObjectName(u"numberRow")
        self.numberEdit = QLineEdit(BallotDialog)
        self.numberEdit.setObjectName(u"numberEdit")

        self.numberRow.addWidget(self.numberEdit)

        self.numberlessButton = QPushButton(BallotDialog)
        self.numberlessButton.setObjectName(u"numberlessButton")
        self.numberlessButton.setAutoDefault(False)

        self.numberRow.addWidget(self.numberlessButton)


        self.form.setLayout(1, QFormLayout.ItemRole.FieldRole, self.numberRow)

        self.evaluatorCaption = QLabel(BallotDialog)
        self.evaluatorCaption.setObjectName(u"evaluatorCaption")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.evaluatorCaption)

        self.evaluatorBox = QComboBox(BallotDialog)
        self.evaluatorBox.setObjectName(u"evaluatorBox")
        self.evaluatorBox.setEditable(True)

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.evaluatorBox)

        self.noteCaption = QLabel(BallotDialog)
        self.noteCaption.setObjectName(u"noteCaption")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.noteCaption)

        self.noteEdit = QLineEdit(BallotDialog)
        self.noteEdit.setObjectName(u"noteEdit")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.noteEdit)


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

        self.suggestButton = QPushButton(BallotDialog)
        self.suggestButton.setObjectName(u"suggestButton")
        self.suggestButton.setAutoDefault(False)

        self.outer.addWidget(self.suggestButton)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.removeButton = QPushButton(BallotDialog)
        self.removeButton.setObjectName(u"removeButton")
        self.removeButton.setAutoDefault(False)

        self.buttons.addWidget(self.removeButton)

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
        self.noteCaption.setBuddy(self.noteEdit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.groupBox, self.numberEdit)
        QWidget.setTabOrder(self.numberEdit, self.evaluatorBox)
        QWidget.setTabOrder(self.evaluatorBox, self.noteEdit)
        QWidget.setTabOrder(self.noteEdit, self.numberlessButton)
        QWidget.setTabOrder(self.numberlessButton, self.suggestButton)
        QWidget.setTabOrder(self.suggestButton, self.removeButton)
        QWidget.setTabOrder(self.removeButton, self.okButton)
        QWidget.setTabOrder(self.okButton, self.cancelButton)

        self.retranslateUi(BallotDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, BallotDialog: QDialog) -> None:
        BallotDialog.setWindowTitle(QCoreApplication.translate("BallotDialog", u"\u8bc4\u5206\u8868", None))
        self.groupCaption.setText(QCoreApplication.translate("BallotDialog", u"\u8bc4\u59d4\u7ec4", None))
        self.numberCaption.setText(QCoreApplication.translate("BallotDialog", u"\u7968\u53f7", None))
        self.numberlessButton.setText(QCoreApplication.translate("BallotDialog", u"\u7eb8\u4e0a\u6ca1\u6709\u7968\u53f7", None))
        self.evaluatorCaption.setText(QCoreApplication.translate("BallotDialog", u"\u8bc4\u59d4", None))
        self.noteCaption.setText(QCoreApplication.translate("BallotDialog", u"\u9644\u6ce8", None))
        self.noteEdit.setPlaceholderText(QCoreApplication.translate("BallotDialog", u"\u53ef\u4e0d\u586b\uff1b\u5982\u201c\u7f3a\u7b2c\u4e8c\u9875\u201d\u201c\u8865\u7b7e\u540d\u201d", None))
        self.hintLabel.setText(QCoreApplication.translate("BallotDialog", u"\u8bf7\u5bf9\u7167\u7eb8\u8d28\u8bc4\u5206\u8868\u6838\u5bf9\u7968\u53f7\uff1b\u4e0d\u8bb0\u540d\u7684\u8bc4\u5206\u8868\uff0c\u8bc4\u59d4\u7559\u7a7a\u3002", None))
        self.errorLabel.setText("")
        self.suggestButton.setText("")
        self.removeButton.setText(QCoreApplication.translate("BallotDialog", u"\u5220\u9664\u8fd9\u4efd\u8bc4\u5206\u8868\u2026", None))
        self.cancelButton.setText(QCoreApplication.translate("BallotDialog", u"\u53d6\u6d88", None))
        self.okButton.setText(QCoreApplication.translate("BallotDialog", u"\u786e\u5b9a", None))
    # retranslateUi

