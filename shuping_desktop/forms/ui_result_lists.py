# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'result_lists.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout)
class Ui_ResultLists(object):
    def setupUi(self, ResultLists: QFrame) -> None:
        if not ResultLists.objectName():
            ResultLists.setObjectName(u"ResultLists")
        ResultLists.setProperty(u"role", u"card")
        self.column = QVBoxLayout(ResultLists)
        self.column.setSpacing(2)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 4, 16, 2)
        self.titleRow = QHBoxLayout()
        self.titleRow.setSpacing(8)
        self.titleRow.setObjectName(u"titleRow")
        self.titleRow.setContentsMargins(0, 0, 0, 0)
        self.problemsTab = QPushButton(ResultLists)
        self.problemsTab.setObjectName(u"problemsTab")
        self.problemsTab.setCheckable(True)
        self.problemsTab.setAutoExclusive(True)
        self.problemsTab.setChecked(True)
        self.problemsTab.setProperty(u"role", u"tab")

        self.titleRow.addWidget(self.problemsTab)

        self.flagsTab = QPushButton(ResultLists)
        self.flagsTab.setObjectName(u"flagsTab")
        self.flagsTab.setCheckable(True)
        self.flagsTab.setAutoExclusive(True)
        self.flagsTab.setProperty(u"role", u"tab")

        self.titleRow.addWidget(self.flagsTab)

        self.rulingsTab = QPushButton(ResultLists)
        self.rulingsTab.setObjectName(u"rulingsTab")
        self.rulingsTab.setCheckable(True)
        self.rulingsTab.setAutoExclusive(True)
        self.rulingsTab.setProperty(u"role", u"tab")

        self.titleRow.addWidget(self.rulingsTab)

        self.hintLabel = QLabel(ResultLists)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setProperty(u"role", u"quiet")

        self.titleRow.addWidget(self.hintLabel)

        self.spring23 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.titleRow.addItem(self.spring23)

        self.acceptButton = QPushButton(ResultLists)
        self.acceptButton.setObjectName(u"acceptButton")

        self.titleRow.addWidget(self.acceptButton)

        self.ruleButton = QPushButton(ResultLists)
        self.ruleButton.setObjectName(u"ruleButton")

        self.titleRow.addWidget(self.ruleButton)


        self.column.addLayout(self.titleRow)

        self.problemsList = QListView(ResultLists)
        self.problemsList.setObjectName(u"problemsList")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.problemsList.sizePolicy().hasHeightForWidth())
        self.problemsList.setSizePolicy(sizePolicy)
        self.problemsList.setMinimumSize(QSize(0, 64))

        self.column.addWidget(self.problemsList)

        self.flagsList = QListView(ResultLists)
        self.flagsList.setObjectName(u"flagsList")
        sizePolicy.setHeightForWidth(self.flagsList.sizePolicy().hasHeightForWidth())
        self.flagsList.setSizePolicy(sizePolicy)
        self.flagsList.setMinimumSize(QSize(0, 64))

        self.column.addWidget(self.flagsList)

        self.rulingsList = QListView(ResultLists)
        self.rulingsList.setObjectName(u"rulingsList")
        sizePolicy.setHeightForWidth(self.rulingsList.sizePolicy().hasHeightForWidth())
        self.rulingsList.setSizePolicy(sizePolicy)
        self.rulingsList.setMinimumSize(QSize(0, 64))

        self.column.addWidget(self.rulingsList)

        self.emptyLabel = QLabel(ResultLists)
        self.emptyLabel.setObjectName(u"emptyLabel")
        self.emptyLabel.setProperty(u"role", u"good")

        self.column.addWidget(self.emptyLabel)


        self.retranslateUi(ResultLists)
    # setupUi

    def retranslateUi(self, ResultLists: QFrame) -> None:
        self.problemsTab.setText(QCoreApplication.translate("ResultLists", u"\u5f85\u5904\u7406", None))
        self.flagsTab.setText(QCoreApplication.translate("ResultLists", u"\u7559\u610f", None))
        self.rulingsTab.setText(QCoreApplication.translate("ResultLists", u"\u88c1\u5b9a", None))
        self.hintLabel.setText(QCoreApplication.translate("ResultLists", u"\u53cc\u51fb\u6216\u6309\u56de\u8f66\u524d\u5f80", None))
        self.acceptButton.setText(QCoreApplication.translate("ResultLists", u"\u5df2\u770b\u8fc7\u2026", None))
        self.ruleButton.setText(QCoreApplication.translate("ResultLists", u"\u88c1\u5b9a\u2026", None))
#if QT_CONFIG(accessibility)
        self.problemsList.setAccessibleName(QCoreApplication.translate("ResultLists", u"\u5f85\u5904\u7406\u95ee\u9898", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.flagsList.setAccessibleName(QCoreApplication.translate("ResultLists", u"\u7559\u610f", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.rulingsList.setAccessibleName(QCoreApplication.translate("ResultLists", u"\u88c1\u5b9a", None))
#endif // QT_CONFIG(accessibility)
        self.emptyLabel.setText(QCoreApplication.translate("ResultLists", u"\u2713 \u6ca1\u6709\u5f85\u5904\u7406\u7684\u95ee\u9898\u3002", None))
        pass
    # retranslateUi

