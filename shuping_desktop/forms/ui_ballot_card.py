# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'ballot_card.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QStackedWidget, QVBoxLayout, QWidget)
class Ui_BallotCard(object):
    def setupUi(self, BallotCard: QFrame) -> None:
        if not BallotCard.objectName():
            BallotCard.setObjectName(u"BallotCard")
        BallotCard.setProperty(u"role", u"card")
        self.ballotColumn = QVBoxLayout(BallotCard)
        self.ballotColumn.setObjectName(u"ballotColumn")
        self.ballotColumn.setContentsMargins(16, 16, 16, 16)
        self.ballotStack = QStackedWidget(BallotCard)
        self.ballotStack.setObjectName(u"ballotStack")
        self.emptyView = QWidget()
        self.emptyView.setObjectName(u"emptyView")
        self.emptyColumn = QVBoxLayout(self.emptyView)
        self.emptyColumn.setSpacing(16)
        self.emptyColumn.setObjectName(u"emptyColumn")
        self.spring12 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyColumn.addItem(self.spring12)

        self.emptyLabel = QLabel(self.emptyView)
        self.emptyLabel.setObjectName(u"emptyLabel")
        self.emptyLabel.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.emptyLabel.setWordWrap(True)
        self.emptyLabel.setProperty(u"role", u"empty")

        self.emptyColumn.addWidget(self.emptyLabel)

        self.emptyButtons = QHBoxLayout()
        self.emptyButtons.setObjectName(u"emptyButtons")
        self.spring13 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.emptyButtons.addItem(self.spring13)

        self.emptyButton = QPushButton(self.emptyView)
        self.emptyButton.setObjectName(u"emptyButton")
        self.emptyButton.setProperty(u"role", u"primary")

        self.emptyButtons.addWidget(self.emptyButton)

        self.spring14 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.emptyButtons.addItem(self.spring14)


        self.emptyColumn.addLayout(self.emptyButtons)

        self.spring15 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.emptyColumn.addItem(self.spring15)

        self.ballotStack.addWidget(self.emptyView)
        self.ballotView = QWidget()
        self.ballotView.setObjectName(u"ballotView")
        self.gridColumn = QVBoxLayout(self.ballotView)
        self.gridColumn.setSpacing(8)
        self.gridColumn.setObjectName(u"gridColumn")
        self.gridColumn.setContentsMargins(0, 0, 0, 0)
        self.ballotHead = QHBoxLayout()
        self.ballotHead.setSpacing(12)
        self.ballotHead.setObjectName(u"ballotHead")
        self.numberLabel = QLabel(self.ballotView)
        self.numberLabel.setObjectName(u"numberLabel")
        self.numberLabel.setProperty(u"role", u"display")

        self.ballotHead.addWidget(self.numberLabel)

        self.ballotWords = QVBoxLayout()
        self.ballotWords.setSpacing(0)
        self.ballotWords.setObjectName(u"ballotWords")
        self.groupLabel = QLabel(self.ballotView)
        self.groupLabel.setObjectName(u"groupLabel")
        self.groupLabel.setProperty(u"role", u"title")

        self.ballotWords.addWidget(self.groupLabel)

        self.formLabel = QLabel(self.ballotView)
        self.formLabel.setObjectName(u"formLabel")
        self.formLabel.setProperty(u"role", u"quiet")

        self.ballotWords.addWidget(self.formLabel)


        self.ballotHead.addLayout(self.ballotWords)

        self.spring16 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.ballotHead.addItem(self.spring16)

        self.editButton = QPushButton(self.ballotView)
        self.editButton.setObjectName(u"editButton")
        self.editButton.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.ballotHead.addWidget(self.editButton)

        self.noteButton = QPushButton(self.ballotView)
        self.noteButton.setObjectName(u"noteButton")
        self.noteButton.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.ballotHead.addWidget(self.noteButton)

        self.discardButton = QPushButton(self.ballotView)
        self.discardButton.setObjectName(u"discardButton")
        self.discardButton.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.ballotHead.addWidget(self.discardButton)

        self.voidButton = QPushButton(self.ballotView)
        self.voidButton.setObjectName(u"voidButton")
        self.voidButton.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.ballotHead.addWidget(self.voidButton)

        self.previousButton = QPushButton(self.ballotView)
        self.previousButton.setObjectName(u"previousButton")
        self.previousButton.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.ballotHead.addWidget(self.previousButton)

        self.nextButton = QPushButton(self.ballotView)
        self.nextButton.setObjectName(u"nextButton")
        self.nextButton.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.nextButton.setProperty(u"role", u"primary")

        self.ballotHead.addWidget(self.nextButton)


        self.gridColumn.addLayout(self.ballotHead)

        self.gridArea = QVBoxLayout()
        self.gridArea.setObjectName(u"gridArea")
        self.gridArea.setContentsMargins(0, 0, 0, 0)

        self.gridColumn.addLayout(self.gridArea)

        self.problemBar = QFrame(self.ballotView)
        self.problemBar.setObjectName(u"problemBar")
        self.problemBar.setProperty(u"role", u"problem")
        self.problemRow = QHBoxLayout(self.problemBar)
        self.problemRow.setSpacing(12)
        self.problemRow.setObjectName(u"problemRow")
        self.problemRow.setContentsMargins(12, 6, 12, 6)
        self.problemLabel = QLabel(self.problemBar)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setWordWrap(True)

        self.problemRow.addWidget(self.problemLabel)

        self.spring17 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.problemRow.addItem(self.spring17)

        self.shiftButton = QPushButton(self.problemBar)
        self.shiftButton.setObjectName(u"shiftButton")
        self.shiftButton.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.problemRow.addWidget(self.shiftButton)

        self.ownButton = QPushButton(self.problemBar)
        self.ownButton.setObjectName(u"ownButton")
        self.ownButton.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.problemRow.addWidget(self.ownButton)

        self.paperButton = QPushButton(self.problemBar)
        self.paperButton.setObjectName(u"paperButton")
        self.paperButton.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.problemRow.addWidget(self.paperButton)

        self.problemButton = QPushButton(self.problemBar)
        self.problemButton.setObjectName(u"problemButton")
        self.problemButton.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.problemRow.addWidget(self.problemButton)


        self.gridColumn.addWidget(self.problemBar)

        self.keysLabel = QLabel(self.ballotView)
        self.keysLabel.setObjectName(u"keysLabel")
        self.keysLabel.setProperty(u"role", u"quiet")

        self.gridColumn.addWidget(self.keysLabel)

        self.ballotStack.addWidget(self.ballotView)

        self.ballotColumn.addWidget(self.ballotStack)


        self.retranslateUi(BallotCard)
    # setupUi

    def retranslateUi(self, BallotCard: QFrame) -> None:
        self.emptyLabel.setText("")
        self.emptyButton.setText("")
        self.numberLabel.setText("")
        self.groupLabel.setText("")
        self.formLabel.setText("")
        self.editButton.setText(QCoreApplication.translate("BallotCard", u"\u6539\u7968\u53f7\u3001\u7ec4\u3001\u8bc4\u59d4\u2026", None))
        self.noteButton.setText(QCoreApplication.translate("BallotCard", u"\u9644\u6ce8\u2026  F3", None))
        self.discardButton.setText(QCoreApplication.translate("BallotCard", u"\u653e\u5f03\u7b2c\u4e8c\u904d", None))
        self.voidButton.setText(QCoreApplication.translate("BallotCard", u"\u4f5c\u5e9f\u2026  F9", None))
        self.previousButton.setText(QCoreApplication.translate("BallotCard", u"\u4e0a\u4e00\u4efd  \u2212", None))
        self.nextButton.setText(QCoreApplication.translate("BallotCard", u"\u4e0b\u4e00\u4efd  PgDn", None))
        self.problemLabel.setText("")
        self.shiftButton.setText(QCoreApplication.translate("BallotCard", u"\u6574\u5757\u79fb\u4e00\u884c", None))
        self.ownButton.setText(QCoreApplication.translate("BallotCard", u"\u4e0d\u662f\u540c\u4e00\u4e2a\u4eba", None))
        self.paperButton.setText(QCoreApplication.translate("BallotCard", u"\u7eb8\u4e0a\u786e\u5b9e\u8fd9\u6837\u5199  F4", None))
        self.problemButton.setText(QCoreApplication.translate("BallotCard", u"\u4e0b\u4e00\u5904\u95ee\u9898  F8", None))
        self.keysLabel.setText("")
        pass
    # retranslateUi

