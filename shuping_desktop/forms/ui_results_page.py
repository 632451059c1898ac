# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'results_page.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QCheckBox, QFrame, QHBoxLayout, QLabel, QListView, QPlainTextEdit,
    QPushButton, QSizePolicy, QSpacerItem, QTableView, QVBoxLayout, QWidget)
class Ui_ResultsPage(object):
    def setupUi(self, ResultsPage: QWidget) -> None:
        if not ResultsPage.objectName():
            ResultsPage.setObjectName(u"ResultsPage")
        self.outer = QHBoxLayout(ResultsPage)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 8, 16, 12)
        self.left = QVBoxLayout()
        self.left.setSpacing(8)
        self.left.setObjectName(u"left")
        self.tableCard = QFrame(ResultsPage)
        self.tableCard.setObjectName(u"tableCard")
        self.tableCard.setProperty(u"role", u"card")
        self.tableColumn = QVBoxLayout(self.tableCard)
        self.tableColumn.setSpacing(8)
        self.tableColumn.setObjectName(u"tableColumn")
        self.tableColumn.setContentsMargins(16, 12, 16, 12)
        self.titleRow = QHBoxLayout()
        self.titleRow.setSpacing(8)
        self.titleRow.setObjectName(u"titleRow")
        self.heading = QLabel(self.tableCard)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")

        self.titleRow.addWidget(self.heading)

        self.stateLabel = QLabel(self.tableCard)
        self.stateLabel.setObjectName(u"stateLabel")
        self.stateLabel.setProperty(u"role", u"badge")

        self.titleRow.addWidget(self.stateLabel)

        self.spring22 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.titleRow.addItem(self.spring22)

        self.textsButton = QPushButton(self.tableCard)
        self.textsButton.setObjectName(u"textsButton")

        self.titleRow.addWidget(self.textsButton)

        self.reopenButton = QPushButton(self.tableCard)
        self.reopenButton.setObjectName(u"reopenButton")

        self.titleRow.addWidget(self.reopenButton)

        self.finaliseButton = QPushButton(self.tableCard)
        self.finaliseButton.setObjectName(u"finaliseButton")

        self.titleRow.addWidget(self.finaliseButton)

        self.printButton = QPushButton(self.tableCard)
        self.printButton.setObjectName(u"printButton")
        self.printButton.setProperty(u"role", u"primary")

        self.titleRow.addWidget(self.printButton)


        self.tableColumn.addLayout(self.titleRow)

        self.table = QTableView(self.tableCard)
        self.table.setObjectName(u"table")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.table.sizePolicy().hasHeightForWidth())
        self.table.setSizePolicy(sizePolicy)
        self.table.setMinimumSize(QSize(0, 190))

        self.tableColumn.addWidget(self.table)

        self.noteLabel = QLabel(self.tableCard)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setWordWrap(True)
        self.noteLabel.setProperty(u"role", u"quiet")

        self.tableColumn.addWidget(self.noteLabel)

        self.tableColumn.setStretch(1, 1)

        self.left.addWidget(self.tableCard)

        self.problemsCard = QFrame(ResultsPage)
        self.problemsCard.setObjectName(u"problemsCard")
        self.problemsCard.setProperty(u"role", u"card")
        self.problemsColumn = QVBoxLayout(self.problemsCard)
        self.problemsColumn.setSpacing(8)
        self.problemsColumn.setObjectName(u"problemsColumn")
        self.problemsColumn.setContentsMargins(16, 12, 16, 12)
        self.problemsTitle = QHBoxLayout()
        self.problemsTitle.setSpacing(8)
        self.problemsTitle.setObjectName(u"problemsTitle")
        self.problemsTitle.setContentsMargins(0, 0, 0, 0)
        self.problemsTab = QPushButton(self.problemsCard)
        self.problemsTab.setObjectName(u"problemsTab")
        self.problemsTab.setCheckable(True)
        self.problemsTab.setAutoExclusive(True)
        self.problemsTab.setChecked(True)
        self.problemsTab.setProperty(u"role", u"tab")

        self.problemsTitle.addWidget(self.problemsTab)

        self.flagsTab = QPushButton(self.problemsCard)
        self.flagsTab.setObjectName(u"flagsTab")
        self.flagsTab.setCheckable(True)
        self.flagsTab.setAutoExclusive(True)
        self.flagsTab.setProperty(u"role", u"tab")

        self.problemsTitle.addWidget(self.flagsTab)

        self.rulingsTab = QPushButton(self.problemsCard)
        self.rulingsTab.setObjectName(u"rulingsTab")
        self.rulingsTab.setCheckable(True)
        self.rulingsTab.setAutoExclusive(True)
        self.rulingsTab.setProperty(u"role", u"tab")

        self.problemsTitle.addWidget(self.rulingsTab)

        self.problemsHint = QLabel(self.problemsCard)
        self.problemsHint.setObjectName(u"problemsHint")
        self.problemsHint.setProperty(u"role", u"quiet")

        self.problemsTitle.addWidget(self.problemsHint)

        self.spring23 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.problemsTitle.addItem(self.spring23)

        self.acceptButton = QPushButton(self.problemsCard)
        self.acceptButton.setObjectName(u"acceptButton")

        self.problemsTitle.addWidget(self.acceptButton)

        self.ruleButton = QPushButton(self.problemsCard)
        self.ruleButton.setObjectName(u"ruleButton")

        self.problemsTitle.addWidget(self.ruleButton)


        self.problemsColumn.addLayout(self.problemsTitle)

        self.problemsList = QListView(self.problemsCard)
        self.problemsList.setObjectName(u"problemsList")
        sizePolicy.setHeightForWidth(self.problemsList.sizePolicy().hasHeightForWidth())
        self.problemsList.setSizePolicy(sizePolicy)
        self.problemsList.setMinimumSize(QSize(0, 64))

        self.problemsColumn.addWidget(self.problemsList)

        self.flagsList = QListView(self.problemsCard)
        self.flagsList.setObjectName(u"flagsList")
        sizePolicy.setHeightForWidth(self.flagsList.sizePolicy().hasHeightForWidth())
        self.flagsList.setSizePolicy(sizePolicy)
        self.flagsList.setMinimumSize(QSize(0, 64))

        self.problemsColumn.addWidget(self.flagsList)

        self.rulingsList = QListView(self.problemsCard)
        self.rulingsList.setObjectName(u"rulingsList")
        sizePolicy.setHeightForWidth(self.rulingsList.sizePolicy().hasHeightForWidth())
        self.rulingsList.setSizePolicy(sizePolicy)
        self.rulingsList.setMinimumSize(QSize(0, 64))

        self.problemsColumn.addWidget(self.rulingsList)

        self.problemsEmpty = QLabel(self.problemsCard)
        self.problemsEmpty.setObjectName(u"problemsEmpty")
        self.problemsEmpty.setProperty(u"role", u"good")

        self.problemsColumn.addWidget(self.problemsEmpty)


        self.left.addWidget(self.problemsCard)


        self.outer.addLayout(self.left)

        self.detailCard = QFrame(ResultsPage)
        self.detailCard.setObjectName(u"detailCard")
        self.detailCard.setProperty(u"role", u"card")
        self.detailColumn = QVBoxLayout(self.detailCard)
        self.detailColumn.setSpacing(8)
        self.detailColumn.setObjectName(u"detailColumn")
        self.detailColumn.setContentsMargins(16, 12, 16, 12)
        self.nameRow = QHBoxLayout()
        self.nameRow.setSpacing(8)
        self.nameRow.setObjectName(u"nameRow")
        self.nameLabel = QLabel(self.detailCard)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setWordWrap(True)
        self.nameLabel.setProperty(u"role", u"title")

        self.nameRow.addWidget(self.nameLabel)

        self.rulePersonButton = QPushButton(self.detailCard)
        self.rulePersonButton.setObjectName(u"rulePersonButton")

        self.nameRow.addWidget(self.rulePersonButton)

        self.nameRow.setStretch(0, 1)

        self.detailColumn.addLayout(self.nameRow)

        self.summaryLabel = QLabel(self.detailCard)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setWordWrap(True)
        self.summaryLabel.setProperty(u"role", u"quiet")

        self.detailColumn.addWidget(self.summaryLabel)

        self.formulaHeading = QLabel(self.detailCard)
        self.formulaHeading.setObjectName(u"formulaHeading")
        self.formulaHeading.setProperty(u"role", u"heading")

        self.detailColumn.addWidget(self.formulaHeading)

        self.formulaLabel = QLabel(self.detailCard)
        self.formulaLabel.setObjectName(u"formulaLabel")
        self.formulaLabel.setWordWrap(True)
        self.formulaLabel.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.detailColumn.addWidget(self.formulaLabel)

        self.criteriaHeading = QLabel(self.detailCard)
        self.criteriaHeading.setObjectName(u"criteriaHeading")
        self.criteriaHeading.setProperty(u"role", u"heading")

        self.detailColumn.addWidget(self.criteriaHeading)

        self.criteriaArea = QVBoxLayout()
        self.criteriaArea.setObjectName(u"criteriaArea")
        self.criteriaArea.setContentsMargins(0, 0, 0, 0)

        self.detailColumn.addLayout(self.criteriaArea)

        self.detailTabs = QHBoxLayout()
        self.detailTabs.setSpacing(8)
        self.detailTabs.setObjectName(u"detailTabs")
        self.detailTabs.setContentsMargins(0, 0, 0, 0)
        self.ballotsTab = QPushButton(self.detailCard)
        self.ballotsTab.setObjectName(u"ballotsTab")
        self.ballotsTab.setCheckable(True)
        self.ballotsTab.setAutoExclusive(True)
        self.ballotsTab.setChecked(True)
        self.ballotsTab.setProperty(u"role", u"tab")

        self.detailTabs.addWidget(self.ballotsTab)

        self.opinionTab = QPushButton(self.detailCard)
        self.opinionTab.setObjectName(u"opinionTab")
        self.opinionTab.setCheckable(True)
        self.opinionTab.setAutoExclusive(True)
        self.opinionTab.setProperty(u"role", u"tab")

        self.detailTabs.addWidget(self.opinionTab)

        self.spring5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.detailTabs.addItem(self.spring5)


        self.detailColumn.addLayout(self.detailTabs)

        self.ballotsTable = QTableView(self.detailCard)
        self.ballotsTable.setObjectName(u"ballotsTable")
        sizePolicy.setHeightForWidth(self.ballotsTable.sizePolicy().hasHeightForWidth())
        self.ballotsTable.setSizePolicy(sizePolicy)
        self.ballotsTable.setMinimumSize(QSize(0, 84))

        self.detailColumn.addWidget(self.ballotsTable)

        self.opinionPanel = QWidget(self.detailCard)
        self.opinionPanel.setObjectName(u"opinionPanel")
        self.opinionColumn = QVBoxLayout(self.opinionPanel)
        self.opinionColumn.setSpacing(6)
        self.opinionColumn.setObjectName(u"opinionColumn")
        self.opinionColumn.setContentsMargins(0, 0, 0, 0)
        self.lockedLabel = QLabel(self.opinionPanel)
        self.lockedLabel.setObjectName(u"lockedLabel")
        self.lockedLabel.setWordWrap(True)
        self.lockedLabel.setProperty(u"role", u"warn")

        self.opinionColumn.addWidget(self.lockedLabel)

        self.achievementsCaption = QLabel(self.opinionPanel)
        self.achievementsCaption.setObjectName(u"achievementsCaption")

        self.opinionColumn.addWidget(self.achievementsCaption)

        self.achievementsEdit = QPlainTextEdit(self.opinionPanel)
        self.achievementsEdit.setObjectName(u"achievementsEdit")
        self.achievementsEdit.setTabChangesFocus(True)

        self.opinionColumn.addWidget(self.achievementsEdit)

        self.shortcomingsCaption = QLabel(self.opinionPanel)
        self.shortcomingsCaption.setObjectName(u"shortcomingsCaption")

        self.opinionColumn.addWidget(self.shortcomingsCaption)

        self.shortcomingsEdit = QPlainTextEdit(self.opinionPanel)
        self.shortcomingsEdit.setObjectName(u"shortcomingsEdit")
        self.shortcomingsEdit.setTabChangesFocus(True)

        self.opinionColumn.addWidget(self.shortcomingsEdit)

        self.opinionRow = QHBoxLayout()
        self.opinionRow.setSpacing(8)
        self.opinionRow.setObjectName(u"opinionRow")
        self.finishedBox = QCheckBox(self.opinionPanel)
        self.finishedBox.setObjectName(u"finishedBox")

        self.opinionRow.addWidget(self.finishedBox)

        self.spring6 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.opinionRow.addItem(self.spring6)

        self.nextOpinionButton = QPushButton(self.opinionPanel)
        self.nextOpinionButton.setObjectName(u"nextOpinionButton")

        self.opinionRow.addWidget(self.nextOpinionButton)


        self.opinionColumn.addLayout(self.opinionRow)


        self.detailColumn.addWidget(self.opinionPanel)


        self.outer.addWidget(self.detailCard)

#if QT_CONFIG(shortcut)
        self.achievementsCaption.setBuddy(self.achievementsEdit)
        self.shortcomingsCaption.setBuddy(self.shortcomingsEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ResultsPage)
    # setupUi

    def retranslateUi(self, ResultsPage: QWidget) -> None:
        self.heading.setText("")
        self.stateLabel.setText("")
        self.textsButton.setText(QCoreApplication.translate("ResultsPage", u"\u8bc4\u8bae\u4fe1\u606f\u2026", None))
        self.reopenButton.setText(QCoreApplication.translate("ResultsPage", u"\u91cd\u65b0\u5f00\u653e\u2026", None))
        self.finaliseButton.setText(QCoreApplication.translate("ResultsPage", u"\u5b9a\u7a3f\u2026", None))
        self.printButton.setText(QCoreApplication.translate("ResultsPage", u"\u6253\u5370\u2026  Ctrl+P", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ResultsPage", u"\u7ed3\u679c", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText("")
        self.problemsTab.setText(QCoreApplication.translate("ResultsPage", u"\u5f85\u5904\u7406", None))
        self.flagsTab.setText(QCoreApplication.translate("ResultsPage", u"\u7559\u610f", None))
        self.rulingsTab.setText(QCoreApplication.translate("ResultsPage", u"\u88c1\u5b9a", None))
        self.problemsHint.setText(QCoreApplication.translate("ResultsPage", u"\u53cc\u51fb\u6216\u6309\u56de\u8f66\u524d\u5f80", None))
        self.acceptButton.setText(QCoreApplication.translate("ResultsPage", u"\u5df2\u770b\u8fc7\u2026", None))
        self.ruleButton.setText(QCoreApplication.translate("ResultsPage", u"\u88c1\u5b9a\u2026", None))
#if QT_CONFIG(accessibility)
        self.problemsList.setAccessibleName(QCoreApplication.translate("ResultsPage", u"\u5f85\u5904\u7406\u95ee\u9898", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.flagsList.setAccessibleName(QCoreApplication.translate("ResultsPage", u"\u7559\u610f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.rulingsList.setAccessibleName(QCoreApplication.translate("ResultsPage", u"\u88c1\u5b9a", None))
#endif // QT_CONFIG(accessibility)
        self.problemsEmpty.setText(QCoreApplication.translate("ResultsPage", u"\u2713 \u6ca1\u6709\u5f85\u5904\u7406\u7684\u95ee\u9898\u3002", None))
        self.nameLabel.setText("")
        self.rulePersonButton.setText(QCoreApplication.translate("ResultsPage", u"\u88c1\u5b9a\u2026", None))
        self.summaryLabel.setText("")
        self.formulaHeading.setText(QCoreApplication.translate("ResultsPage", u"\u5f97\u5206\u600e\u4e48\u6765\u7684", None))
        self.formulaLabel.setText("")
        self.criteriaHeading.setText(QCoreApplication.translate("ResultsPage", u"\u5404\u9879\u5747\u5206\uff08\u7ad6\u7ebf\u4e3a\u540c\u7c7b\u5747\u503c\uff09", None))
        self.ballotsTab.setText(QCoreApplication.translate("ResultsPage", u"\u8bc4\u5206\u8868", None))
        self.opinionTab.setText(QCoreApplication.translate("ResultsPage", u"\u7efc\u5408\u8bc4\u4ef7\u610f\u89c1", None))
#if QT_CONFIG(accessibility)
        self.ballotsTable.setAccessibleName(QCoreApplication.translate("ResultsPage", u"\u4f9d\u636e\u7684\u8bc4\u5206\u8868", None))
#endif // QT_CONFIG(accessibility)
        self.lockedLabel.setText("")
        self.achievementsCaption.setText(QCoreApplication.translate("ResultsPage", u"\u80af\u5b9a\u6210\u7ee9", None))
        self.shortcomingsCaption.setText(QCoreApplication.translate("ResultsPage", u"\u6307\u51fa\u95ee\u9898", None))
        self.finishedBox.setText(QCoreApplication.translate("ResultsPage", u"\u5df2\u5199\u5b8c", None))
        self.nextOpinionButton.setText(QCoreApplication.translate("ResultsPage", u"\u4e0b\u4e00\u4e2a\u672a\u5199\u5b8c", None))
        pass
    # retranslateUi

