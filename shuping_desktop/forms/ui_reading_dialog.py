# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'reading_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout)
class Ui_ReadingDialog(object):
    def setupUi(self, ReadingDialog: QDialog) -> None:
        if not ReadingDialog.objectName():
            ReadingDialog.setObjectName(u"ReadingDialog")
        self.outer = QVBoxLayout(ReadingDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.hintLabel = QLabel(ReadingDialog)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setProperty(u"role", u"quiet")

        self.outer.addWidget(self.hintLabel)

        self.textView = QPlainTextEdit(ReadingDialog)
        self.textView.setObjectName(u"textView")
        self.textView.setReadOnly(True)

        self.outer.addWidget(self.textView)

        self.errorLabel = QLabel(ReadingDialog)
        self.errorLabel.setObjectName(u"errorLabel")
        self.errorLabel.setWordWrap(True)
        self.errorLabel.setProperty(u"role", u"error")

        self.outer.addWidget(self.errorLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.spring28 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring28)

        self.cancelButton = QPushButton(ReadingDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttons.addWidget(self.cancelButton)

        self.okButton = QPushButton(ReadingDialog)
        self.okButton.setObjectName(u"okButton")
        self.okButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.okButton)


        self.outer.addLayout(self.buttons)


        self.retranslateUi(ReadingDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, ReadingDialog: QDialog) -> None:
        ReadingDialog.setWindowTitle(QCoreApplication.translate("ReadingDialog", u"\u6717\u8bfb\u6838\u5bf9\u5355", None))
        self.hintLabel.setText(QCoreApplication.translate("ReadingDialog", u"\u6700\u8fd1\u5f55\u5165\u7684\u5728\u6700\u4e0a\u9762\uff0c\u4e0e\u624b\u4e2d\u7eb8\u8d28\u8bc4\u5206\u8868\u7684\u6b21\u5e8f\u76f8\u540c\uff1a\u4e00\u4eba\u8bfb\u8868\uff0c\u4e00\u4eba\u6838\u5bf9\u5c4f\u5e55\u3002", None))
#if QT_CONFIG(accessibility)
        self.textView.setAccessibleName(QCoreApplication.translate("ReadingDialog", u"\u6717\u8bfb\u6838\u5bf9\u5355", None))
#endif // QT_CONFIG(accessibility)
        self.errorLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("ReadingDialog", u"\u53d6\u6d88", None))
        self.okButton.setText(QCoreApplication.translate("ReadingDialog", u"\u5173\u95ed", None))
    # retranslateUi

