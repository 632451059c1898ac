# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'window_header.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout)

class Ui_WindowHeader(object):
    def setupUi(self, WindowHeader: QFrame) -> None:
        if not WindowHeader.objectName():
            WindowHeader.setObjectName(u"WindowHeader")
        self.headerColumn = QVBoxLayout(WindowHeader)
        self.headerColumn.setSpacing(4)
        self.headerColumn.setObjectName(u"headerColumn")
        self.headerColumn.setContentsMargins(0, 0, 0, 0)
        self.headerRow = QHBoxLayout()
        self.headerRow.setSpacing(16)
        self.headerRow.setObjectName(u"headerRow")
        self.headerRow.setContentsMargins(16, 8, 16, 0)
        self.titleLabel = QLabel(WindowHeader)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"title")

        self.headerRow.addWidget(self.titleLabel)

        self.trackSwitch = QFrame(WindowHeader)
        self.trackSwitch.setObjectName(u"trackSwitch")
        self.trackSwitchRow = QHBoxLayout(self.trackSwitch)
        self.trackSwitchRow.setSpacing(0)
        self.trackSwitchRow.setObjectName(u"trackSwitchRow")
        self.trackSwitchRow.setContentsMargins(0, 0, 0, 0)

        self.headerRow.addWidget(self.trackSwitch)

        self.spring1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.headerRow.addItem(self.spring1)

        self.problemsButton = QPushButton(WindowHeader)
        self.problemsButton.setObjectName(u"problemsButton")
        self.problemsButton.setProperty(u"role", u"pill")

        self.headerRow.addWidget(self.problemsButton)

        self.savedLabel = QLabel(WindowHeader)
        self.savedLabel.setObjectName(u"savedLabel")
        self.savedLabel.setProperty(u"role", u"quiet")

        self.headerRow.addWidget(self.savedLabel)

        self.operatorButton = QPushButton(WindowHeader)
        self.operatorButton.setObjectName(u"operatorButton")
        self.operatorButton.setProperty(u"role", u"link")

        self.headerRow.addWidget(self.operatorButton)


        self.headerColumn.addLayout(self.headerRow)

        self.tabRow = QHBoxLayout()
        self.tabRow.setSpacing(0)
        self.tabRow.setObjectName(u"tabRow")
        self.tabRow.setContentsMargins(16, 0, 16, 0)
        self.participantsTab = QPushButton(WindowHeader)
        self.participantsTab.setObjectName(u"participantsTab")
        self.participantsTab.setCheckable(True)
        self.participantsTab.setAutoExclusive(True)
        self.participantsTab.setProperty(u"role", u"tab")

        self.tabRow.addWidget(self.participantsTab)

        self.entryTab = QPushButton(WindowHeader)
        self.entryTab.setObjectName(u"entryTab")
        self.entryTab.setCheckable(True)
        self.entryTab.setAutoExclusive(True)
        self.entryTab.setProperty(u"role", u"tab")

        self.tabRow.addWidget(self.entryTab)

        self.evaluatorsTab = QPushButton(WindowHeader)
        self.evaluatorsTab.setObjectName(u"evaluatorsTab")
        self.evaluatorsTab.setCheckable(True)
        self.evaluatorsTab.setAutoExclusive(True)
        self.evaluatorsTab.setProperty(u"role", u"tab")

        self.tabRow.addWidget(self.evaluatorsTab)

        self.resultsTab = QPushButton(WindowHeader)
        self.resultsTab.setObjectName(u"resultsTab")
        self.resultsTab.setCheckable(True)
        self.resultsTab.setAutoExclusive(True)
        self.resultsTab.setProperty(u"role", u"tab")

        self.tabRow.addWidget(self.resultsTab)

        self.spring2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tabRow.addItem(self.spring2)


        self.headerColumn.addLayout(self.tabRow)


        self.retranslateUi(WindowHeader)
    # setupUi

    def retranslateUi(self, WindowHeader: QFrame) -> None:
        self.titleLabel.setText("")
        self.problemsButton.setText("")
        self.savedLabel.setText("")
        self.operatorButton.setText("")
        self.participantsTab.setText(QCoreApplication.translate("WindowHeader", u"1 \u8ff0\u804c\u5bf9\u8c61", None))
        self.entryTab.setText(QCoreApplication.translate("WindowHeader", u"2 \u8bc4\u5206\u5f55\u5165", None))
        self.evaluatorsTab.setText(QCoreApplication.translate("WindowHeader", u"3 \u8bc4\u59d4\u4e0e\u6743\u91cd", None))
        self.resultsTab.setText(QCoreApplication.translate("WindowHeader", u"4 \u7ed3\u679c", None))
        pass
    # retranslateUi

