# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'results_page.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QSizePolicy,
    QSpacerItem, QTableView, QVBoxLayout, QWidget)
class Ui_ResultsPage(object):
    def setupUi(self, ResultsPage: QWidget) -> None:
        if not ResultsPage.objectName():
            ResultsPage.setObjectName(u"ResultsPage")
        self.outer = QHBoxLayout(ResultsPage)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 12, 16, 16)
        self.left = QVBoxLayout()
        self.left.setSpacing(12)
        self.left.setObjectName(u"left")
        self.tableCard = QFrame(ResultsPage)
        self.tableCard.setObjectName(u"tableCard")
        self.tableCard.setProperty(u"role", u"card")
        self.tableColumn = QVBoxLayout(self.tableCard)
        self.tableColumn.setSpacing(12)
        self.tableColumn.setObjectName(u"tableColumn")
        self.tableColumn.setContentsMargins(16, 16, 16, 16)
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

        self.announcementButton = QPushButton(self.tableCard)
        self.announcementButton.setObjectName(u"announcementButton")

        self.titleRow.addWidget(self.announcementButton)

        self.resultsButton = QPushButton(self.tableCard)
        self.resultsButton.setObjectName(u"resultsButton")
        self.resultsButton.setProperty(u"role", u"primary")

        self.titleRow.addWidget(self.resultsButton)


        self.tableColumn.addLayout(self.titleRow)

        self.table = QTableView(self.tableCard)
        self.table.setObjectName(u"table")

        self.tableColumn.addWidget(self.table)

        self.noteLabel = QLabel(self.tableCard)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setWordWrap(True)
        self.noteLabel.setProperty(u"role", u"quiet")

        self.tableColumn.addWidget(self.noteLabel)


        self.left.addWidget(self.tableCard)

        self.problemsCard = QFrame(ResultsPage)
        self.problemsCard.setObjectName(u"problemsCard")
        self.problemsCard.setProperty(u"role", u"card")
        self.problemsColumn = QVBoxLayout(self.problemsCard)
        self.problemsColumn.setSpacing(8)
        self.problemsColumn.setObjectName(u"problemsColumn")
        self.problemsColumn.setContentsMargins(16, 16, 16, 16)
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

        self.problemsHint = QLabel(self.problemsCard)
        self.problemsHint.setObjectName(u"problemsHint")
        self.problemsHint.setProperty(u"role", u"quiet")

        self.problemsTitle.addWidget(self.problemsHint)

        self.spring23 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.problemsTitle.addItem(self.spring23)

        self.acceptButton = QPushButton(self.problemsCard)
        self.acceptButton.setObjectName(u"acceptButton")

        self.problemsTitle.addWidget(self.acceptButton)


        self.problemsColumn.addLayout(self.problemsTitle)

        self.problemsList = QListView(self.problemsCard)
        self.problemsList.setObjectName(u"problemsList")

        self.problemsColumn.addWidget(self.problemsList)

        self.flagsList = QListView(self.problemsCard)
        self.flagsList.setObjectName(u"flagsList")

        self.problemsColumn.addWidget(self.flagsList)

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
        self.detailColumn.setContentsMargins(16, 16, 16, 16)
        self.nameLabel = QLabel(self.detailCard)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setWordWrap(True)
        self.nameLabel.setProperty(u"role", u"title")

        self.detailColumn.addWidget(self.nameLabel)

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

        self.ballotsHeading = QLabel(self.detailCard)
        self.ballotsHeading.setObjectName(u"ballotsHeading")
        self.ballotsHeading.setProperty(u"role", u"heading")

        self.detailColumn.addWidget(self.ballotsHeading)

        self.ballotsTable = QTableView(self.detailCard)
        self.ballotsTable.setObjectName(u"ballotsTable")

        self.detailColumn.addWidget(self.ballotsTable)


        self.outer.addWidget(self.detailCard)


        self.retranslateUi(ResultsPage)
    # setupUi

    def retranslateUi(self, ResultsPage: QWidget) -> None:
        self.heading.setText("")
        self.stateLabel.setText("")
        self.textsButton.setText(QCoreApplication.translate("ResultsPage", u"\u8bc4\u8bae\u4fe1\u606f\u2026", None))
        self.announcementButton.setText(QCoreApplication.translate("ResultsPage", u"\u6253\u5370\u516c\u793a", None))
        self.resultsButton.setText(QCoreApplication.translate("ResultsPage", u"\u6253\u5370\u7ed3\u679c\u6c47\u603b\u8868  Ctrl+P", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ResultsPage", u"\u7ed3\u679c", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText("")
        self.problemsTab.setText(QCoreApplication.translate("ResultsPage", u"\u5f85\u5904\u7406", None))
        self.flagsTab.setText(QCoreApplication.translate("ResultsPage", u"\u7559\u610f", None))
        self.problemsHint.setText(QCoreApplication.translate("ResultsPage", u"\u53cc\u51fb\u6216\u6309\u56de\u8f66\u524d\u5f80", None))
        self.acceptButton.setText(QCoreApplication.translate("ResultsPage", u"\u5df2\u770b\u8fc7\u2026", None))
#if QT_CONFIG(accessibility)
        self.problemsList.setAccessibleName(QCoreApplication.translate("ResultsPage", u"\u5f85\u5904\u7406\u95ee\u9898", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.flagsList.setAccessibleName(QCoreApplication.translate("ResultsPage", u"\u7559\u610f", None))
#endif // QT_CONFIG(accessibility)
        self.problemsEmpty.setText(QCoreApplication.translate("ResultsPage", u"\u2713 \u6ca1\u6709\u5f85\u5904\u7406\u7684\u95ee\u9898\u3002", None))
        self.nameLabel.setText("")
        self.summaryLabel.setText("")
        self.formulaHeading.setText(QCoreApplication.translate("ResultsPage", u"\u5f97\u5206\u600e\u4e48\u6765\u7684", None))
        self.formulaLabel.setText("")
        self.criteriaHeading.setText(QCoreApplication.translate("ResultsPage", u"\u5404\u9879\u5747\u5206\uff08\u7ad6\u7ebf\u4e3a\u5168\u4f53\u5747\u503c\uff09", None))
        self.ballotsHeading.setText(QCoreApplication.translate("ResultsPage", u"\u4f9d\u636e\u7684\u8bc4\u5206\u8868\uff08\u53cc\u51fb\u6253\u5f00\uff09", None))
#if QT_CONFIG(accessibility)
        self.ballotsTable.setAccessibleName(QCoreApplication.translate("ResultsPage", u"\u4f9d\u636e\u7684\u8bc4\u5206\u8868", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

