# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'participant_detail.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QTableView, QVBoxLayout)
class Ui_ParticipantDetail(object):
    def setupUi(self, ParticipantDetail: QFrame) -> None:
        if not ParticipantDetail.objectName():
            ParticipantDetail.setObjectName(u"ParticipantDetail")
        ParticipantDetail.setProperty(u"role", u"card")
        self.column = QVBoxLayout(ParticipantDetail)
        self.column.setSpacing(2)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 5, 16, 5)
        self.nameRow = QHBoxLayout()
        self.nameRow.setSpacing(8)
        self.nameRow.setObjectName(u"nameRow")
        self.nameLabel = QLabel(ParticipantDetail)
        self.nameLabel.setObjectName(u"nameLabel")
        self.nameLabel.setWordWrap(True)
        self.nameLabel.setProperty(u"role", u"title")

        self.nameRow.addWidget(self.nameLabel)

        self.rulePersonButton = QPushButton(ParticipantDetail)
        self.rulePersonButton.setObjectName(u"rulePersonButton")

        self.nameRow.addWidget(self.rulePersonButton)

        self.nameRow.setStretch(0, 1)

        self.column.addLayout(self.nameRow)

        self.summaryLabel = QLabel(ParticipantDetail)
        self.summaryLabel.setObjectName(u"summaryLabel")
        self.summaryLabel.setWordWrap(True)
        self.summaryLabel.setProperty(u"role", u"quiet")

        self.column.addWidget(self.summaryLabel)

        self.detailTabs = QHBoxLayout()
        self.detailTabs.setSpacing(8)
        self.detailTabs.setObjectName(u"detailTabs")
        self.detailTabs.setContentsMargins(0, 0, 0, 0)
        self.formulaTab = QPushButton(ParticipantDetail)
        self.formulaTab.setObjectName(u"formulaTab")
        self.formulaTab.setCheckable(True)
        self.formulaTab.setAutoExclusive(True)
        self.formulaTab.setChecked(True)
        self.formulaTab.setProperty(u"role", u"tab")

        self.detailTabs.addWidget(self.formulaTab)

        self.ballotsTab = QPushButton(ParticipantDetail)
        self.ballotsTab.setObjectName(u"ballotsTab")
        self.ballotsTab.setCheckable(True)
        self.ballotsTab.setAutoExclusive(True)
        self.ballotsTab.setProperty(u"role", u"tab")

        self.detailTabs.addWidget(self.ballotsTab)

        self.opinionTab = QPushButton(ParticipantDetail)
        self.opinionTab.setObjectName(u"opinionTab")
        self.opinionTab.setCheckable(True)
        self.opinionTab.setAutoExclusive(True)
        self.opinionTab.setProperty(u"role", u"tab")

        self.detailTabs.addWidget(self.opinionTab)

        self.spring5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.detailTabs.addItem(self.spring5)


        self.column.addLayout(self.detailTabs)

        self.formulaLabel = QLabel(ParticipantDetail)
        self.formulaLabel.setObjectName(u"formulaLabel")
        self.formulaLabel.setWordWrap(True)
        self.formulaLabel.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.column.addWidget(self.formulaLabel)

        self.criteriaHeading = QLabel(ParticipantDetail)
        self.criteriaHeading.setObjectName(u"criteriaHeading")
        self.criteriaHeading.setProperty(u"role", u"quiet")

        self.column.addWidget(self.criteriaHeading)

        self.criteriaArea = QVBoxLayout()
        self.criteriaArea.setObjectName(u"criteriaArea")
        self.criteriaArea.setContentsMargins(0, 0, 0, 0)

        self.column.addLayout(self.criteriaArea)

        self.ballotsTable = QTableView(ParticipantDetail)
        self.ballotsTable.setObjectName(u"ballotsTable")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.ballotsTable.sizePolicy().hasHeightForWidth())
        self.ballotsTable.setSizePolicy(sizePolicy)
        self.ballotsTable.setMinimumSize(QSize(0, 84))

        self.column.addWidget(self.ballotsTable)

        self.column.setStretch(5, 1)
        self.column.setStretch(6, 1)

        self.retranslateUi(ParticipantDetail)
    # setupUi

    def retranslateUi(self, ParticipantDetail: QFrame) -> None:
        self.nameLabel.setText("")
        self.rulePersonButton.setText(QCoreApplication.translate("ParticipantDetail", u"\u88c1\u5b9a\u2026", None))
        self.summaryLabel.setText("")
        self.formulaTab.setText(QCoreApplication.translate("ParticipantDetail", u"\u5f97\u5206\u7684\u8ba1\u7b97", None))
        self.ballotsTab.setText(QCoreApplication.translate("ParticipantDetail", u"\u8bc4\u5206\u8868", None))
        self.opinionTab.setText(QCoreApplication.translate("ParticipantDetail", u"\u7efc\u5408\u8bc4\u4ef7\u610f\u89c1", None))
        self.formulaLabel.setText("")
        self.criteriaHeading.setText(QCoreApplication.translate("ParticipantDetail", u"\u5404\u9879\u5747\u5206\uff08\u7ad6\u7ebf\u4e3a\u540c\u7c7b\u5747\u503c\uff09", None))
#if QT_CONFIG(accessibility)
        self.ballotsTable.setAccessibleName(QCoreApplication.translate("ParticipantDetail", u"\u4f9d\u636e\u7684\u8bc4\u5206\u8868", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

