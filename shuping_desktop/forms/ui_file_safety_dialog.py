# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'file_safety_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QDialog, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout)
class Ui_FileSafetyDialog(object):
    def setupUi(self, FileSafetyDialog: QDialog) -> None:
        if not FileSafetyDialog.objectName():
            FileSafetyDialog.setObjectName(u"FileSafetyDialog")
        self.outer = QVBoxLayout(FileSafetyDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.headingLabel = QLabel(FileSafetyDialog)
        self.headingLabel.setObjectName(u"headingLabel")
        self.headingLabel.setWordWrap(True)
        self.headingLabel.setProperty(u"role", u"heading")

        self.outer.addWidget(self.headingLabel)

        self.linesFrame = QFrame(FileSafetyDialog)
        self.linesFrame.setObjectName(u"linesFrame")
        self.lines = QGridLayout(self.linesFrame)
        self.lines.setObjectName(u"lines")
        self.lines.setHorizontalSpacing(16)
        self.lines.setVerticalSpacing(12)
        self.lines.setContentsMargins(0, 0, 0, 0)

        self.outer.addWidget(self.linesFrame)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.verifyButton = QPushButton(FileSafetyDialog)
        self.verifyButton.setObjectName(u"verifyButton")
        self.verifyButton.setAutoDefault(False)

        self.buttons.addWidget(self.verifyButton)

        self.spring = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring)

        self.closeButton = QPushButton(FileSafetyDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(True)

        self.buttons.addWidget(self.closeButton)


        self.outer.addLayout(self.buttons)

        self.outer.setStretch(1, 1)

        self.retranslateUi(FileSafetyDialog)
    # setupUi

    def retranslateUi(self, FileSafetyDialog: QDialog) -> None:
        FileSafetyDialog.setWindowTitle(QCoreApplication.translate("FileSafetyDialog", u"\u6587\u4ef6\u5b89\u5168", None))
        self.headingLabel.setText("")
        self.verifyButton.setText(QCoreApplication.translate("FileSafetyDialog", u"\u73b0\u5728\u6838\u5bf9(&V)", None))
        self.closeButton.setText(QCoreApplication.translate("FileSafetyDialog", u"\u5173\u95ed", None))
    # retranslateUi

