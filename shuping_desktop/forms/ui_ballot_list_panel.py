# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'ballot_list_panel.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout)
class Ui_BallotListPanel(object):
    def setupUi(self, BallotListPanel: QFrame) -> None:
        if not BallotListPanel.objectName():
            BallotListPanel.setObjectName(u"BallotListPanel")
        BallotListPanel.setProperty(u"role", u"card")
        self.listColumn = QVBoxLayout(BallotListPanel)
        self.listColumn.setSpacing(8)
        self.listColumn.setObjectName(u"listColumn")
        self.listColumn.setContentsMargins(16, 16, 16, 16)
        self.listTitle = QHBoxLayout()
        self.listTitle.setSpacing(4)
        self.listTitle.setObjectName(u"listTitle")
        self.listTitle.setContentsMargins(0, 0, 0, 0)
        self.listHeading = QLabel(BallotListPanel)
        self.listHeading.setObjectName(u"listHeading")
        self.listHeading.setProperty(u"role", u"heading")

        self.listTitle.addWidget(self.listHeading)

        self.spring11 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.listTitle.addItem(self.spring11)

        self.passSwitch = QFrame(BallotListPanel)
        self.passSwitch.setObjectName(u"passSwitch")
        self.passRow = QHBoxLayout(self.passSwitch)
        self.passRow.setSpacing(0)
        self.passRow.setObjectName(u"passRow")
        self.passRow.setContentsMargins(0, 0, 0, 0)
        self.firstButton = QPushButton(self.passSwitch)
        self.firstButton.setObjectName(u"firstButton")
        self.firstButton.setCheckable(True)
        self.firstButton.setAutoExclusive(True)
        self.firstButton.setChecked(True)
        self.firstButton.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.firstButton.setProperty(u"role", u"segment")

        self.passRow.addWidget(self.firstButton)

        self.secondButton = QPushButton(self.passSwitch)
        self.secondButton.setObjectName(u"secondButton")
        self.secondButton.setCheckable(True)
        self.secondButton.setAutoExclusive(True)
        self.secondButton.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.secondButton.setProperty(u"role", u"segment")

        self.passRow.addWidget(self.secondButton)


        self.listTitle.addWidget(self.passSwitch)


        self.listColumn.addLayout(self.listTitle)

        self.receivedLabel = QLabel(BallotListPanel)
        self.receivedLabel.setObjectName(u"receivedLabel")
        self.receivedLabel.setWordWrap(True)
        self.receivedLabel.setProperty(u"role", u"quiet")

        self.listColumn.addWidget(self.receivedLabel)

        self.ballotList = QListView(BallotListPanel)
        self.ballotList.setObjectName(u"ballotList")

        self.listColumn.addWidget(self.ballotList)

        self.newBallotButton = QPushButton(BallotListPanel)
        self.newBallotButton.setObjectName(u"newBallotButton")

        self.listColumn.addWidget(self.newBallotButton)


        self.retranslateUi(BallotListPanel)
    # setupUi

    def retranslateUi(self, BallotListPanel: QFrame) -> None:
        self.listHeading.setText(QCoreApplication.translate("BallotListPanel", u"\u8bc4\u5206\u8868", None))
        self.firstButton.setText(QCoreApplication.translate("BallotListPanel", u"\u7b2c\u4e00\u904d", None))
        self.secondButton.setText(QCoreApplication.translate("BallotListPanel", u"\u7b2c\u4e8c\u904d F6", None))
        self.receivedLabel.setText("")
#if QT_CONFIG(accessibility)
        self.ballotList.setAccessibleName(QCoreApplication.translate("BallotListPanel", u"\u8bc4\u5206\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.newBallotButton.setText(QCoreApplication.translate("BallotListPanel", u"\u65b0\u5efa\u8bc4\u5206\u8868  Ctrl+N", None))
        pass
    # retranslateUi

