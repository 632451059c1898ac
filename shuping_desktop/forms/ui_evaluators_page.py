# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'evaluators_page.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QListView,
    QPushButton, QSizePolicy, QSpacerItem, QTableView, QVBoxLayout, QWidget)
class Ui_EvaluatorsPage(object):
    def setupUi(self, EvaluatorsPage: QWidget) -> None:
        if not EvaluatorsPage.objectName():
            EvaluatorsPage.setObjectName(u"EvaluatorsPage")
        self.outer = QHBoxLayout(EvaluatorsPage)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 8, 16, 12)
        self.groupsCard = QFrame(EvaluatorsPage)
        self.groupsCard.setObjectName(u"groupsCard")
        self.groupsCard.setProperty(u"role", u"card")
        self.groupsColumn = QVBoxLayout(self.groupsCard)
        self.groupsColumn.setSpacing(12)
        self.groupsColumn.setObjectName(u"groupsColumn")
        self.groupsColumn.setContentsMargins(16, 16, 16, 16)
        self.groupsTitle = QHBoxLayout()
        self.groupsTitle.setSpacing(8)
        self.groupsTitle.setObjectName(u"groupsTitle")
        self.groupsHeading = QLabel(self.groupsCard)
        self.groupsHeading.setObjectName(u"groupsHeading")
        self.groupsHeading.setProperty(u"role", u"heading")

        self.groupsTitle.addWidget(self.groupsHeading)

        self.spring18 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.groupsTitle.addItem(self.spring18)

        self.removeGroupButton = QPushButton(self.groupsCard)
        self.removeGroupButton.setObjectName(u"removeGroupButton")

        self.groupsTitle.addWidget(self.removeGroupButton)


        self.groupsColumn.addLayout(self.groupsTitle)

        self.groupsTable = QTableView(self.groupsCard)
        self.groupsTable.setObjectName(u"groupsTable")

        self.groupsColumn.addWidget(self.groupsTable)

        self.addGroupRow = QHBoxLayout()
        self.addGroupRow.setSpacing(8)
        self.addGroupRow.setObjectName(u"addGroupRow")
        self.groupEdit = QLineEdit(self.groupsCard)
        self.groupEdit.setObjectName(u"groupEdit")

        self.addGroupRow.addWidget(self.groupEdit)

        self.addGroupButton = QPushButton(self.groupsCard)
        self.addGroupButton.setObjectName(u"addGroupButton")

        self.addGroupRow.addWidget(self.addGroupButton)


        self.groupsColumn.addLayout(self.addGroupRow)

        self.evaluatorsTitle = QHBoxLayout()
        self.evaluatorsTitle.setSpacing(8)
        self.evaluatorsTitle.setObjectName(u"evaluatorsTitle")
        self.evaluatorsHeading = QLabel(self.groupsCard)
        self.evaluatorsHeading.setObjectName(u"evaluatorsHeading")
        self.evaluatorsHeading.setProperty(u"role", u"heading")

        self.evaluatorsTitle.addWidget(self.evaluatorsHeading)

        self.evaluatorsCount = QLabel(self.groupsCard)
        self.evaluatorsCount.setObjectName(u"evaluatorsCount")
        self.evaluatorsCount.setProperty(u"role", u"quiet")

        self.evaluatorsTitle.addWidget(self.evaluatorsCount)

        self.spring19 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.evaluatorsTitle.addItem(self.spring19)

        self.importButton = QPushButton(self.groupsCard)
        self.importButton.setObjectName(u"importButton")

        self.evaluatorsTitle.addWidget(self.importButton)

        self.removeEvaluatorButton = QPushButton(self.groupsCard)
        self.removeEvaluatorButton.setObjectName(u"removeEvaluatorButton")

        self.evaluatorsTitle.addWidget(self.removeEvaluatorButton)


        self.groupsColumn.addLayout(self.evaluatorsTitle)

        self.evaluatorsList = QListView(self.groupsCard)
        self.evaluatorsList.setObjectName(u"evaluatorsList")

        self.groupsColumn.addWidget(self.evaluatorsList)

        self.evaluatorsEmpty = QLabel(self.groupsCard)
        self.evaluatorsEmpty.setObjectName(u"evaluatorsEmpty")
        self.evaluatorsEmpty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.evaluatorsEmpty.setWordWrap(True)
        self.evaluatorsEmpty.setProperty(u"role", u"empty")

        self.groupsColumn.addWidget(self.evaluatorsEmpty)

        self.addEvaluatorRow = QHBoxLayout()
        self.addEvaluatorRow.setSpacing(8)
        self.addEvaluatorRow.setObjectName(u"addEvaluatorRow")
        self.evaluatorEdit = QLineEdit(self.groupsCard)
        self.evaluatorEdit.setObjectName(u"evaluatorEdit")

        self.addEvaluatorRow.addWidget(self.evaluatorEdit)

        self.addEvaluatorButton = QPushButton(self.groupsCard)
        self.addEvaluatorButton.setObjectName(u"addEvaluatorButton")

        self.addEvaluatorRow.addWidget(self.addEvaluatorButton)


        self.groupsColumn.addLayout(self.addEvaluatorRow)


        self.outer.addWidget(self.groupsCard)

        self.rulesCard = QFrame(EvaluatorsPage)
        self.rulesCard.setObjectName(u"rulesCard")
        self.rulesCard.setProperty(u"role", u"card")
        self.rulesColumn = QVBoxLayout(self.rulesCard)
        self.rulesColumn.setSpacing(12)
        self.rulesColumn.setObjectName(u"rulesColumn")
        self.rulesColumn.setContentsMargins(16, 16, 16, 16)
        self.weightsHeading = QLabel(self.rulesCard)
        self.weightsHeading.setObjectName(u"weightsHeading")
        self.weightsHeading.setProperty(u"role", u"heading")

        self.rulesColumn.addWidget(self.weightsHeading)

        self.weightsTable = QTableView(self.rulesCard)
        self.weightsTable.setObjectName(u"weightsTable")

        self.rulesColumn.addWidget(self.weightsTable)

        self.weightsState = QLabel(self.rulesCard)
        self.weightsState.setObjectName(u"weightsState")
        self.weightsState.setWordWrap(True)

        self.rulesColumn.addWidget(self.weightsState)

        self.weightsNote = QLabel(self.rulesCard)
        self.weightsNote.setObjectName(u"weightsNote")
        self.weightsNote.setWordWrap(True)
        self.weightsNote.setProperty(u"role", u"quiet")

        self.rulesColumn.addWidget(self.weightsNote)

        self.rulesHeading = QLabel(self.rulesCard)
        self.rulesHeading.setObjectName(u"rulesHeading")
        self.rulesHeading.setProperty(u"role", u"heading")

        self.rulesColumn.addWidget(self.rulesHeading)

        self.quotasTable = QTableView(self.rulesCard)
        self.quotasTable.setObjectName(u"quotasTable")

        self.rulesColumn.addWidget(self.quotasTable)

        self.rulesLabel = QLabel(self.rulesCard)
        self.rulesLabel.setObjectName(u"rulesLabel")
        self.rulesLabel.setWordWrap(True)

        self.rulesColumn.addWidget(self.rulesLabel)

        self.readingLabel = QLabel(self.rulesCard)
        self.readingLabel.setObjectName(u"readingLabel")
        self.readingLabel.setWordWrap(True)
        self.readingLabel.setProperty(u"role", u"quiet")

        self.rulesColumn.addWidget(self.readingLabel)

        self.secondHeading = QLabel(self.rulesCard)
        self.secondHeading.setObjectName(u"secondHeading")
        self.secondHeading.setProperty(u"role", u"heading")

        self.rulesColumn.addWidget(self.secondHeading)

        self.secondRow = QHBoxLayout()
        self.secondRow.setSpacing(8)
        self.secondRow.setObjectName(u"secondRow")
        self.secondRow.setContentsMargins(0, 0, 0, 0)
        self.secondBox = QComboBox(self.rulesCard)
        self.secondBox.setObjectName(u"secondBox")

        self.secondRow.addWidget(self.secondBox)

        self.secondLabel = QLabel(self.rulesCard)
        self.secondLabel.setObjectName(u"secondLabel")
        self.secondLabel.setProperty(u"role", u"quiet")

        self.secondRow.addWidget(self.secondLabel)

        self.spring20 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.secondRow.addItem(self.spring20)


        self.rulesColumn.addLayout(self.secondRow)

        self.spring21 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rulesColumn.addItem(self.spring21)


        self.outer.addWidget(self.rulesCard)


        self.retranslateUi(EvaluatorsPage)
    # setupUi

    def retranslateUi(self, EvaluatorsPage: QWidget) -> None:
        self.groupsHeading.setText(QCoreApplication.translate("EvaluatorsPage", u"\u8bc4\u59d4\u7ec4", None))
        self.removeGroupButton.setText(QCoreApplication.translate("EvaluatorsPage", u"\u5220\u9664\u8bc4\u59d4\u7ec4", None))
#if QT_CONFIG(accessibility)
        self.groupsTable.setAccessibleName(QCoreApplication.translate("EvaluatorsPage", u"\u8bc4\u59d4\u7ec4", None))
#endif // QT_CONFIG(accessibility)
        self.groupEdit.setPlaceholderText(QCoreApplication.translate("EvaluatorsPage", u"\u65b0\u8bc4\u59d4\u7ec4\u7684\u540d\u79f0\uff0c\u5982\uff1a\u65e5\u5e38\u638c\u63e1\u60c5\u51b5", None))
#if QT_CONFIG(accessibility)
        self.groupEdit.setAccessibleName(QCoreApplication.translate("EvaluatorsPage", u"\u65b0\u8bc4\u59d4\u7ec4\u7684\u540d\u79f0", None))
#endif // QT_CONFIG(accessibility)
        self.addGroupButton.setText(QCoreApplication.translate("EvaluatorsPage", u"\u6dfb\u52a0\u8bc4\u59d4\u7ec4", None))
        self.evaluatorsHeading.setText(QCoreApplication.translate("EvaluatorsPage", u"\u8bc4\u59d4\u540d\u5355", None))
        self.evaluatorsCount.setText("")
        self.importButton.setText(QCoreApplication.translate("EvaluatorsPage", u"\u5bfc\u5165\u540d\u5355\u2026", None))
        self.removeEvaluatorButton.setText(QCoreApplication.translate("EvaluatorsPage", u"\u5220\u9664\u8bc4\u59d4", None))
#if QT_CONFIG(accessibility)
        self.evaluatorsList.setAccessibleName(QCoreApplication.translate("EvaluatorsPage", u"\u8bc4\u59d4\u540d\u5355", None))
#endif // QT_CONFIG(accessibility)
        self.evaluatorsEmpty.setText(QCoreApplication.translate("EvaluatorsPage", u"\u8fd9\u4e2a\u7ec4\u6ca1\u6709\u5217\u540d\u5355\uff1a\u8bc4\u5206\u8868\u4e0d\u8bb0\u540d\uff0c\u6216\u5c1a\u672a\u767b\u8bb0\u8bc4\u59d4\u3002", None))
        self.evaluatorEdit.setPlaceholderText(QCoreApplication.translate("EvaluatorsPage", u"\u8bc4\u59d4\u59d3\u540d\uff0c\u56de\u8f66\u6dfb\u52a0", None))
#if QT_CONFIG(accessibility)
        self.evaluatorEdit.setAccessibleName(QCoreApplication.translate("EvaluatorsPage", u"\u8bc4\u59d4\u59d3\u540d", None))
#endif // QT_CONFIG(accessibility)
        self.addEvaluatorButton.setText(QCoreApplication.translate("EvaluatorsPage", u"\u6dfb\u52a0\u8bc4\u59d4", None))
        self.weightsHeading.setText(QCoreApplication.translate("EvaluatorsPage", u"\u6743\u91cd\uff08%\uff09", None))
#if QT_CONFIG(accessibility)
        self.weightsTable.setAccessibleName(QCoreApplication.translate("EvaluatorsPage", u"\u6743\u91cd", None))
#endif // QT_CONFIG(accessibility)
        self.weightsState.setText("")
        self.weightsNote.setText("")
        self.rulesHeading.setText(QCoreApplication.translate("EvaluatorsPage", u"\u7b49\u6b21\u7684\u786e\u5b9a\u529e\u6cd5", None))
#if QT_CONFIG(accessibility)
        self.quotasTable.setAccessibleName(QCoreApplication.translate("EvaluatorsPage", u"\u540d\u989d", None))
#endif // QT_CONFIG(accessibility)
        self.rulesLabel.setText("")
        self.readingLabel.setText("")
        self.secondHeading.setText(QCoreApplication.translate("EvaluatorsPage", u"\u7b2c\u4e8c\u904d\u5f55\u5165", None))
#if QT_CONFIG(accessibility)
        self.secondBox.setAccessibleName(QCoreApplication.translate("EvaluatorsPage", u"\u7b2c\u4e8c\u904d\u5f55\u5165\u7684\u8981\u6c42", None))
#endif // QT_CONFIG(accessibility)
        self.secondLabel.setText("")
        pass
    # retranslateUi

