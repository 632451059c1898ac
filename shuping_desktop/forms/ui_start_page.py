# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'start_page.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QListWidget, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)
class Ui_StartPage(object):
    def setupUi(self, StartPage: QWidget) -> None:
        if not StartPage.objectName():
            StartPage.setObjectName(u"StartPage")
        self.outer = QVBoxLayout(StartPage)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.spring4 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.spring4)

        self.row = QHBoxLayout()
        self.row.setObjectName(u"row")
        self.spring5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.spring5)

        self.card = QFrame(StartPage)
        self.card.setObjectName(u"card")
        self.card.setProperty(u"role", u"card")
        self.column = QVBoxLayout(self.card)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(32, 32, 32, 32)
        self.nameLabel = QLabel(self.card)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setProperty(u"role", u"display")

        self.column.addWidget(self.nameLabel)

        self.sloganLabel = QLabel(self.card)
        self.sloganLabel.setObjectName(u"sloganLabel")
        self.sloganLabel.setProperty(u"role", u"quiet")

        self.column.addWidget(self.sloganLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(12)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setContentsMargins(0, 12, 0, 12)
        self.newButton = QPushButton(self.card)
        self.newButton.setObjectName(u"newButton")
        self.newButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.newButton)

        self.openButton = QPushButton(self.card)
        self.openButton.setObjectName(u"openButton")

        self.buttons.addWidget(self.openButton)

        self.sampleButton = QPushButton(self.card)
        self.sampleButton.setObjectName(u"sampleButton")

        self.buttons.addWidget(self.sampleButton)

        self.spring6 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring6)


        self.column.addLayout(self.buttons)

        self.recentLabel = QLabel(self.card)
        self.recentLabel.setObjectName(u"recentLabel")
        self.recentLabel.setProperty(u"role", u"heading")

        self.column.addWidget(self.recentLabel)

        self.recentList = QListWidget(self.card)
        self.recentList.setObjectName(u"recentList")

        self.column.addWidget(self.recentList)

        self.hintLabel = QLabel(self.card)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"role", u"quiet")

        self.column.addWidget(self.hintLabel)

        self.emptyLabel = QLabel(self.card)
        self.emptyLabel.setObjectName(u"emptyLabel")
        self.emptyLabel.setWordWrap(True)
        self.emptyLabel.setProperty(u"role", u"quiet")

        self.column.addWidget(self.emptyLabel)


        self.row.addWidget(self.card)

        self.spring7 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row.addItem(self.spring7)


        self.outer.addLayout(self.row)

        self.spring8 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.spring8)


        self.retranslateUi(StartPage)
    # setupUi

    def retranslateUi(self, StartPage: QWidget) -> None:
        self.nameLabel.setText(QCoreApplication.translate("StartPage", u"\u8ff0\u8bc4", None))
        self.sloganLabel.setText(QCoreApplication.translate("StartPage", u"\u8ff0\u804c\u8bc4\u8bae\u7684\u5f55\u5165\u3001\u6838\u5bf9\u3001\u6c47\u603b\u4e0e\u516c\u793a\u3002\u5168\u90e8\u5728\u672c\u673a\uff0c\u4e00\u4efd\u8bc4\u8bae\u4e00\u4e2a\u6587\u4ef6\u3002", None))
        self.newButton.setText(QCoreApplication.translate("StartPage", u"\u65b0\u5efa\u8bc4\u8bae", None))
        self.openButton.setText(QCoreApplication.translate("StartPage", u"\u6253\u5f00\u8bc4\u8bae\u2026", None))
        self.sampleButton.setText(QCoreApplication.translate("StartPage", u"\u7528\u6837\u4f8b\u7ec3\u4e60", None))
        self.recentLabel.setText(QCoreApplication.translate("StartPage", u"\u6700\u8fd1\u7684\u8bc4\u8bae", None))
#if QT_CONFIG(accessibility)
        self.recentList.setAccessibleName(QCoreApplication.translate("StartPage", u"\u6700\u8fd1\u7684\u8bc4\u8bae", None))
#endif // QT_CONFIG(accessibility)
        self.hintLabel.setText(QCoreApplication.translate("StartPage", u"\u2191 \u2193 \u9009\u62e9\u3000Enter \u6253\u5f00\u3000Delete \u79fb\u51fa\u5217\u8868\uff08\u4e0d\u5220\u9664\u6587\u4ef6\uff09", None))
        self.emptyLabel.setText(QCoreApplication.translate("StartPage", u"\u8fd8\u6ca1\u6709\u6253\u5f00\u8fc7\u8bc4\u8bae\u3002\u8bf7\u5148\u65b0\u5efa\u4e00\u4efd\uff0c\u6216\u7528\u6837\u4f8b\u7ec3\u4e60\uff1a\u6837\u4f8b\u6570\u636e\u662f\u865a\u6784\u7684\uff0c\u53ef\u4ee5\u968f\u610f\u4fee\u6539\u3002", None))
        pass
    # retranslateUi

