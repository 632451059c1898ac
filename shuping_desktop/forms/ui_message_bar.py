# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'message_bar.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout)
class Ui_MessageBar(object):
    def setupUi(self, MessageBar: QFrame) -> None:
        if not MessageBar.objectName():
            MessageBar.setObjectName(u"MessageBar")
        self.outer = QVBoxLayout(MessageBar)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 0, 16, 12)
        self.frame = QFrame(MessageBar)
        self.frame.setObjectName(u"frame")
        self.frame.setProperty(u"role", u"message")
        self.row = QHBoxLayout(self.frame)
        self.row.setSpacing(12)
        self.row.setObjectName(u"row")
        self.row.setContentsMargins(12, 6, 12, 6)
        self.textLabel = QLabel(self.frame)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setWordWrap(True)

        self.row.addWidget(self.textLabel)

        self.spring = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.spring)

        self.closeButton = QPushButton(self.frame)
        self.closeButton.setObjectName(u"closeButton")

        self.row.addWidget(self.closeButton)

        self.row.setStretch(0, 1)

        self.outer.addWidget(self.frame)


        self.retranslateUi(MessageBar)
    # setupUi

    def retranslateUi(self, MessageBar: QFrame) -> None:
        self.textLabel.setText("")
        self.closeButton.setText(QCoreApplication.translate("MessageBar", u"\u77e5\u9053\u4e86  Esc", None))
        pass
    # retranslateUi

