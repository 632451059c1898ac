# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'results_page.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QTableView, QVBoxLayout, QWidget)
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
        self.tableColumn.setSpacing(6)
        self.tableColumn.setObjectName(u"tableColumn")
        self.tableColumn.setContentsMargins(16, 8, 16, 8)
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

        self.left.setStretch(0, 3)

        self.outer.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(6)
        self.right.setObjectName(u"right")

        self.outer.addLayout(self.right)


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
        pass
    # retranslateUi

