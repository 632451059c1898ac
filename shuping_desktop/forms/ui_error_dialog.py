# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'error_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QCheckBox, QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout)
class Ui_ErrorDialog(object):
    def setupUi(self, ErrorDialog: QDialog) -> None:
        if not ErrorDialog.objectName():
            ErrorDialog.setObjectName(u"ErrorDialog")
        self.outer = QVBoxLayout(ErrorDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.headLabel = QLabel(ErrorDialog)
        self.headLabel.setObjectName(u"headLabel")
        self.headLabel.setProperty(u"role", u"heading")

        self.outer.addWidget(self.headLabel)

        self.calmLabel = QLabel(ErrorDialog)
        self.calmLabel.setObjectName(u"calmLabel")
        self.calmLabel.setWordWrap(True)

        self.outer.addWidget(self.calmLabel)

        self.reportCaption = QLabel(ErrorDialog)
        self.reportCaption.setObjectName(u"reportCaption")
        self.reportCaption.setWordWrap(True)
        self.reportCaption.setProperty(u"role", u"quiet")

        self.outer.addWidget(self.reportCaption)

        self.reportEdit = QPlainTextEdit(ErrorDialog)
        self.reportEdit.setObjectName(u"reportEdit")
        self.reportEdit.setReadOnly(True)

        self.outer.addWidget(self.reportEdit)

        self.logLabel = QLabel(ErrorDialog)
        self.logLabel.setObjectName(u"logLabel")
        self.logLabel.setWordWrap(True)
        self.logLabel.setProperty(u"role", u"quiet")

        self.outer.addWidget(self.logLabel)

        self.muteBox = QCheckBox(ErrorDialog)
        self.muteBox.setObjectName(u"muteBox")

        self.outer.addWidget(self.muteBox)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.copyButton = QPushButton(ErrorDialog)
        self.copyButton.setObjectName(u"copyButton")

        self.buttons.addWidget(self.copyButton)

        self.copiedLabel = QLabel(ErrorDialog)
        self.copiedLabel.setObjectName(u"copiedLabel")
        self.copiedLabel.setProperty(u"role", u"good")

        self.buttons.addWidget(self.copiedLabel)

        self.spring1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring1)

        self.okButton = QPushButton(ErrorDialog)
        self.okButton.setObjectName(u"okButton")
        self.okButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.okButton)


        self.outer.addLayout(self.buttons)


        self.retranslateUi(ErrorDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, ErrorDialog: QDialog) -> None:
        ErrorDialog.setWindowTitle(QCoreApplication.translate("ErrorDialog", u"\u610f\u5916\u9519\u8bef", None))
        self.headLabel.setText(QCoreApplication.translate("ErrorDialog", u"\u7a0b\u5e8f\u51fa\u73b0\u610f\u5916\u9519\u8bef\uff0c\u521a\u624d\u8fd9\u4e00\u6b65\u53ef\u80fd\u6ca1\u6709\u5b8c\u6210", None))
        self.calmLabel.setText(QCoreApplication.translate("ErrorDialog", u"\u5df2\u5f55\u7684\u5206\u6ca1\u6709\u4e22\u5931\uff1a\u6bcf\u4e00\u683c\u79bb\u5f00\u65f6\u5c31\u5df2\u5199\u5165\u6587\u4ef6\u3002\u8bf7\u6838\u5bf9\u521a\u624d\u7684\u4e00\u683c\uff0c\u7ee7\u7eed\u5f55\u5165\u5373\u53ef\uff1b\u518d\u6b21\u51fa\u73b0\u65f6\uff0c\u8bf7\u5173\u95ed\u8bc4\u8bae\u540e\u91cd\u65b0\u6253\u5f00\u3002", None))
        self.reportCaption.setText(QCoreApplication.translate("ErrorDialog", u"\u4e0b\u9762\u7684\u5185\u5bb9\u53ef\u4ee5\u590d\u5236\u7ed9\u7a0b\u5e8f\u7684\u7ef4\u62a4\u4eba\u5458\uff0c\u5176\u4e2d\u6ca1\u6709\u59d3\u540d\u3001\u5206\u6570\u548c\u6587\u4ef6\u4f4d\u7f6e\uff1b\u7a0b\u5e8f\u4e0d\u4f1a\u81ea\u52a8\u53d1\u9001\u4efb\u4f55\u5185\u5bb9\u3002", None))
#if QT_CONFIG(accessibility)
        self.reportEdit.setAccessibleName(QCoreApplication.translate("ErrorDialog", u"\u9519\u8bef\u62a5\u544a", None))
#endif // QT_CONFIG(accessibility)
        self.logLabel.setText("")
        self.muteBox.setText(QCoreApplication.translate("ErrorDialog", u"\u672c\u6b21\u8fd0\u884c\u671f\u95f4\u4e0d\u518d\u63d0\u793a\u540c\u4e00\u4e2a\u9519\u8bef", None))
        self.copyButton.setText(QCoreApplication.translate("ErrorDialog", u"\u590d\u5236", None))
        self.copiedLabel.setText("")
        self.okButton.setText(QCoreApplication.translate("ErrorDialog", u"\u77e5\u9053\u4e86", None))
    # retranslateUi

