# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'entry_page.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QSizePolicy,
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)
class Ui_EntryPage(object):
    def setupUi(self, EntryPage: QWidget) -> None:
        if not EntryPage.objectName():
            EntryPage.setObjectName(u"EntryPage")
        self.outer = QHBoxLayout(EntryPage)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 12, 16, 16)
        self.listCard = QFrame(EntryPage)
        self.listCard.setObjectName(u"listCard")
        self.listCard.setProperty(u"role", u"card")
        self.listColumn = QVBoxLayout(self.listCard)
        self.listColumn.setSpacing(8)
        self.listColumn.setObjectName(u"listColumn")
        self.listColumn.setContentsMargins(16, 16, 16, 16)
        self.listTitle = QHBoxLayout()
        self.listTitle.setSpacing(4)
        self.listTitle.setObjectName(u"listTitle")
        self.listTitle.setContentsMargins(0, 0, 0, 0)
        self.listHeading = QLabel(self.listCard)
        self.listHeading.setObjectName(u"listHeading")
        self.listHeading.setProperty(u"role", u"heading")

        self.listTitle.addWidget(self.listHeading)

        self.spring11 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.listTitle.addItem(self.spring11)

        self.passSwitch = QFrame(self.listCard)
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

        self.receivedLabel = QLabel(self.listCard)
        self.receivedLabel.setObjectName(u"receivedLabel")
        self.receivedLabel.setWordWrap(True)
        self.receivedLabel.setProperty(u"role", u"quiet")

        self.listColumn.addWidget(self.receivedLabel)

        self.ballotList = QListView(self.listCard)
        self.ballotList.setObjectName(u"ballotList")

        self.listColumn.addWidget(self.ballotList)

        self.newBallotButton = QPushButton(self.listCard)
        self.newBallotButton.setObjectName(u"newBallotButton")

        self.listColumn.addWidget(self.newBallotButton)


        self.outer.addWidget(self.listCard)

        self.ballotCard = QFrame(EntryPage)
        self.ballotCard.setObjectName(u"ballotCard")
        self.ballotCard.setProperty(u"role", u"card")
        self.ballotColumn = QVBoxLayout(self.ballotCard)
        self.ballotColumn.setObjectName(u"ballotColumn")
        self.ballotColumn.setContentsMargins(16, 16, 16, 16)
        self.ballotStack = QStackedWidget(self.ballotCard)
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

        self.discardButton = QPushButton(self.ballotView)
        self.discardButton.setObjectName(u"discardButton")
        self.discardButton.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.ballotHead.addWidget(self.discardButton)

        self.voidButton = QPushButton(self.ballotView)
        self.voidButton.setObjectName(u"voidButton")
        self.voidButton.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.ballotHead.addWidget(self.voidButton)

        self.removeButton = QPushButton(self.ballotView)
        self.removeButton.setObjectName(u"removeButton")
        self.removeButton.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        self.ballotHead.addWidget(self.removeButton)

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


        self.outer.addWidget(self.ballotCard)


        self.retranslateUi(EntryPage)
    # setupUi

    def retranslateUi(self, EntryPage: QWidget) -> None:
        self.listHeading.setText(QCoreApplication.translate("EntryPage", u"\u8bc4\u5206\u8868", None))
        self.firstButton.setText(QCoreApplication.translate("EntryPage", u"\u7b2c\u4e00\u904d", None))
        self.secondButton.setText(QCoreApplication.translate("EntryPage", u"\u7b2c\u4e8c\u904d F6", None))
        self.receivedLabel.setText("")
#if QT_CONFIG(accessibility)
        self.ballotList.setAccessibleName(QCoreApplication.translate("EntryPage", u"\u8bc4\u5206\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.newBallotButton.setText(QCoreApplication.translate("EntryPage", u"\u65b0\u5efa\u8bc4\u5206\u8868  Ctrl+N", None))
        self.emptyLabel.setText("")
        self.emptyButton.setText("")
        self.numberLabel.setText("")
        self.groupLabel.setText("")
        self.formLabel.setText("")
        self.editButton.setText(QCoreApplication.translate("EntryPage", u"\u6539\u7968\u53f7\u6216\u8bc4\u59d4\u2026", None))
        self.discardButton.setText(QCoreApplication.translate("EntryPage", u"\u653e\u5f03\u7b2c\u4e8c\u904d", None))
        self.voidButton.setText(QCoreApplication.translate("EntryPage", u"\u4f5c\u5e9f\u2026  F9", None))
        self.removeButton.setText(QCoreApplication.translate("EntryPage", u"\u5220\u9664", None))
        self.previousButton.setText(QCoreApplication.translate("EntryPage", u"\u4e0a\u4e00\u4efd  \u2212", None))
        self.nextButton.setText(QCoreApplication.translate("EntryPage", u"\u4e0b\u4e00\u4efd  PgDn", None))
        self.problemLabel.setText("")
        self.shiftButton.setText(QCoreApplication.translate("EntryPage", u"\u6574\u5757\u79fb\u4e00\u884c", None))
        self.paperButton.setText(QCoreApplication.translate("EntryPage", u"\u7eb8\u9762\u5982\u6b64  F4", None))
        self.problemButton.setText(QCoreApplication.translate("EntryPage", u"\u4e0b\u4e00\u5904\u95ee\u9898  F8", None))
        self.keysLabel.setText("")
        pass
    # retranslateUi

