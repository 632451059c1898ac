# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'ruling_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QComboBox, QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)
class Ui_RulingDialog(object):
    def setupUi(self, RulingDialog: QDialog) -> None:
        if not RulingDialog.objectName():
            RulingDialog.setObjectName(u"RulingDialog")
        self.outer = QVBoxLayout(RulingDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.questionBox = QComboBox(RulingDialog)
        self.questionBox.setObjectName(u"questionBox")

        self.outer.addWidget(self.questionBox)

        self.subjectLabel = QLabel(RulingDialog)
        self.subjectLabel.setObjectName(u"subjectLabel")
        self.subjectLabel.setWordWrap(True)
        self.subjectLabel.setProperty(u"role", u"title")

        self.outer.addWidget(self.subjectLabel)

        self.beforeLabel = QLabel(RulingDialog)
        self.beforeLabel.setObjectName(u"beforeLabel")
        self.beforeLabel.setWordWrap(True)
        self.beforeLabel.setProperty(u"role", u"quiet")

        self.outer.addWidget(self.beforeLabel)

        self.form = QFormLayout()
        self.form.setSpacing(12)
        self.form.setObjectName(u"form")
        self.decisionCaption = QLabel(RulingDialog)
        self.decisionCaption.setObjectName(u"decisionCaption")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.decisionCaption)

        self.decisionBox = QComboBox(RulingDialog)
        self.decisionBox.setObjectName(u"decisionBox")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.decisionBox)

        self.pointsCaption = QLabel(RulingDialog)
        self.pointsCaption.setObjectName(u"pointsCaption")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.pointsCaption)

        self.pointsEdit = QLineEdit(RulingDialog)
        self.pointsEdit.setObjectName(u"pointsEdit")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.pointsEdit)

        self.gradesBox = QWidget(RulingDialog)
        self.gradesBox.setObjectName(u"gradesBox")
        self.gradesForm = QFormLayout(self.gradesBox)
        self.gradesForm.setSpacing(8)
        self.gradesForm.setObjectName(u"gradesForm")
        self.gradesForm.setContentsMargins(0, 0, 0, 0)

        self.form.setWidget(2, QFormLayout.ItemRole.SpanningRole, self.gradesBox)

        self.methodCaption = QLabel(RulingDialog)
        self.methodCaption.setObjectName(u"methodCaption")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.methodCaption)

        self.methodBox = QComboBox(RulingDialog)
        self.methodBox.setObjectName(u"methodBox")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.methodBox)

        self.detailCaption = QLabel(RulingDialog)
        self.detailCaption.setObjectName(u"detailCaption")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.detailCaption)

        self.detailEdit = QLineEdit(RulingDialog)
        self.detailEdit.setObjectName(u"detailEdit")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.detailEdit)

        self.decidedByCaption = QLabel(RulingDialog)
        self.decidedByCaption.setObjectName(u"decidedByCaption")

        self.form.setWidget(5, QFormLayout.ItemRole.LabelRole, self.decidedByCaption)

        self.decidedByEdit = QLineEdit(RulingDialog)
        self.decidedByEdit.setObjectName(u"decidedByEdit")

        self.form.setWidget(5, QFormLayout.ItemRole.FieldRole, self.decidedByEdit)

        self.reasonCaption = QLabel(RulingDialog)
        self.reasonCaption.setObjectName(u"reasonCaption")

        self.form.setWidget(6, QFormLayout.ItemRole.LabelRole, self.reasonCaption)

        self.reasonEdit = QPlainTextEdit(RulingDialog)
        self.reasonEdit.setObjectName(u"reasonEdit")
        self.reasonEdit.setTabChangesFocus(True)

        self.form.setWidget(6, QFormLayout.ItemRole.FieldRole, self.reasonEdit)


        self.outer.addLayout(self.form)

        self.errorLabel = QLabel(RulingDialog)
        self.errorLabel.setObjectName(u"errorLabel")
        self.errorLabel.setWordWrap(True)
        self.errorLabel.setProperty(u"role", u"error")

        self.outer.addWidget(self.errorLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.spring1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring1)

        self.cancelButton = QPushButton(RulingDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttons.addWidget(self.cancelButton)

        self.okButton = QPushButton(RulingDialog)
        self.okButton.setObjectName(u"okButton")
        self.okButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.okButton)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.decisionCaption.setBuddy(self.decisionBox)
        self.pointsCaption.setBuddy(self.pointsEdit)
        self.methodCaption.setBuddy(self.methodBox)
        self.detailCaption.setBuddy(self.detailEdit)
        self.decidedByCaption.setBuddy(self.decidedByEdit)
        self.reasonCaption.setBuddy(self.reasonEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RulingDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, RulingDialog: QDialog) -> None:
        RulingDialog.setWindowTitle(QCoreApplication.translate("RulingDialog", u"\u88c1\u5b9a", None))
#if QT_CONFIG(accessibility)
        self.questionBox.setAccessibleName(QCoreApplication.translate("RulingDialog", u"\u88c1\u5b9a\u4e8b\u9879", None))
#endif // QT_CONFIG(accessibility)
        self.subjectLabel.setText("")
        self.beforeLabel.setText("")
        self.decisionCaption.setText(QCoreApplication.translate("RulingDialog", u"\u51b3\u5b9a", None))
        self.pointsCaption.setText(QCoreApplication.translate("RulingDialog", u"\u8fd9\u4e00\u884c\u8ba1", None))
        self.methodCaption.setText(QCoreApplication.translate("RulingDialog", u"\u529e\u6cd5", None))
        self.detailCaption.setText(QCoreApplication.translate("RulingDialog", u"\u8bf4\u660e", None))
        self.decidedByCaption.setText(QCoreApplication.translate("RulingDialog", u"\u88c1\u5b9a\u4eba", None))
        self.reasonCaption.setText(QCoreApplication.translate("RulingDialog", u"\u7406\u7531", None))
        self.errorLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("RulingDialog", u"\u53d6\u6d88", None))
        self.okButton.setText(QCoreApplication.translate("RulingDialog", u"\u88c1\u5b9a", None))
    # retranslateUi

