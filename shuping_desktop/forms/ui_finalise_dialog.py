# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'finalise_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QListWidget,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout)
class Ui_FinaliseDialog(object):
    def setupUi(self, FinaliseDialog: QDialog) -> None:
        if not FinaliseDialog.objectName():
            FinaliseDialog.setObjectName(u"FinaliseDialog")
        self.outer = QVBoxLayout(FinaliseDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.heading = QLabel(FinaliseDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setWordWrap(True)
        self.heading.setProperty(u"role", u"title")

        self.outer.addWidget(self.heading)

        self.introLabel = QLabel(FinaliseDialog)
        self.introLabel.setObjectName(u"introLabel")
        self.introLabel.setWordWrap(True)
        self.introLabel.setProperty(u"role", u"quiet")

        self.outer.addWidget(self.introLabel)

        self.pointsList = QListWidget(FinaliseDialog)
        self.pointsList.setObjectName(u"pointsList")

        self.outer.addWidget(self.pointsList)

        self.form = QFormLayout()
        self.form.setSpacing(12)
        self.form.setObjectName(u"form")
        self.firstCaption = QLabel(FinaliseDialog)
        self.firstCaption.setObjectName(u"firstCaption")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.firstCaption)

        self.firstEdit = QLineEdit(FinaliseDialog)
        self.firstEdit.setObjectName(u"firstEdit")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.firstEdit)

        self.secondCaption = QLabel(FinaliseDialog)
        self.secondCaption.setObjectName(u"secondCaption")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.secondCaption)

        self.secondEdit = QLineEdit(FinaliseDialog)
        self.secondEdit.setObjectName(u"secondEdit")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.secondEdit)


        self.outer.addLayout(self.form)

        self.errorLabel = QLabel(FinaliseDialog)
        self.errorLabel.setObjectName(u"errorLabel")
        self.errorLabel.setWordWrap(True)
        self.errorLabel.setProperty(u"role", u"error")

        self.outer.addWidget(self.errorLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.spring2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring2)

        self.cancelButton = QPushButton(FinaliseDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttons.addWidget(self.cancelButton)

        self.okButton = QPushButton(FinaliseDialog)
        self.okButton.setObjectName(u"okButton")
        self.okButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.okButton)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.firstCaption.setBuddy(self.firstEdit)
        self.secondCaption.setBuddy(self.secondEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(FinaliseDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, FinaliseDialog: QDialog) -> None:
        FinaliseDialog.setWindowTitle(QCoreApplication.translate("FinaliseDialog", u"\u5b9a\u7a3f", None))
        self.heading.setText("")
        self.introLabel.setText("")
#if QT_CONFIG(accessibility)
        self.pointsList.setAccessibleName(QCoreApplication.translate("FinaliseDialog", u"\u672a\u5904\u7406\u7684\u4e8b\u9879", None))
#endif // QT_CONFIG(accessibility)
        self.firstCaption.setText(QCoreApplication.translate("FinaliseDialog", u"\u5b9a\u7a3f\u4eba", None))
        self.secondCaption.setText(QCoreApplication.translate("FinaliseDialog", u"\u590d\u6838\u4eba", None))
        self.errorLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("FinaliseDialog", u"\u53d6\u6d88", None))
        self.okButton.setText(QCoreApplication.translate("FinaliseDialog", u"\u5b9a\u7a3f", None))
    # retranslateUi

