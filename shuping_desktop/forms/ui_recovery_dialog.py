# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'recovery_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QDialog, QHBoxLayout, QLabel, QListView, QPushButton, QSizePolicy,
    QSpacerItem, QTableView, QVBoxLayout)
class Ui_RecoveryDialog(object):
    def setupUi(self, RecoveryDialog: QDialog) -> None:
        if not RecoveryDialog.objectName():
            RecoveryDialog.setObjectName(u"RecoveryDialog")
        self.outer = QVBoxLayout(RecoveryDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.messageLabel = QLabel(RecoveryDialog)
        self.messageLabel.setObjectName(u"messageLabel")
        self.messageLabel.setWordWrap(True)

        self.outer.addWidget(self.messageLabel)

        self.hintLabel = QLabel(RecoveryDialog)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setProperty(u"role", u"quiet")

        self.outer.addWidget(self.hintLabel)

        self.table = QTableView(RecoveryDialog)
        self.table.setObjectName(u"table")

        self.outer.addWidget(self.table)

        self.detailCaption = QLabel(RecoveryDialog)
        self.detailCaption.setObjectName(u"detailCaption")

        self.outer.addWidget(self.detailCaption)

        self.detailView = QListView(RecoveryDialog)
        self.detailView.setObjectName(u"detailView")

        self.outer.addWidget(self.detailView)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.spring1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring1)

        self.cancelButton = QPushButton(RecoveryDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttons.addWidget(self.cancelButton)

        self.okButton = QPushButton(RecoveryDialog)
        self.okButton.setObjectName(u"okButton")
        self.okButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.okButton)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.detailCaption.setBuddy(self.detailView)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RecoveryDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, RecoveryDialog: QDialog) -> None:
        RecoveryDialog.setWindowTitle(QCoreApplication.translate("RecoveryDialog", u"\u8bc4\u8bae\u6587\u4ef6\u5df2\u635f\u574f", None))
        self.messageLabel.setText("")
        self.hintLabel.setText(QCoreApplication.translate("RecoveryDialog", u"\u8bf7\u9009\u4e00\u79cd\u529e\u6cd5\uff0c\u6062\u590d\u5230\u65b0\u6587\u4ef6\uff1b\u635f\u574f\u7684\u6587\u4ef6\u4e0d\u4f1a\u6539\u52a8\u3002\u6700\u4e0a\u9762\u7684\u4e00\u79cd\u4e22\u5f97\u6700\u5c11\u3002", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("RecoveryDialog", u"\u6062\u590d\u7684\u529e\u6cd5", None))
#endif // QT_CONFIG(accessibility)
        self.detailCaption.setText(QCoreApplication.translate("RecoveryDialog", u"\u8be6\u60c5", None))
#if QT_CONFIG(accessibility)
        self.detailView.setAccessibleName(QCoreApplication.translate("RecoveryDialog", u"\u8be6\u60c5", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("RecoveryDialog", u"\u53d6\u6d88", None))
        self.okButton.setText(QCoreApplication.translate("RecoveryDialog", u"\u6062\u590d\u5230\u65b0\u6587\u4ef6\u2026", None))
    # retranslateUi

