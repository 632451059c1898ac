# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'participants_page.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QTableView, QVBoxLayout, QWidget)
class Ui_ParticipantsPage(object):
    def setupUi(self, ParticipantsPage: QWidget) -> None:
        if not ParticipantsPage.objectName():
            ParticipantsPage.setObjectName(u"ParticipantsPage")
        self.outer = QHBoxLayout(ParticipantsPage)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 8, 16, 12)
        self.listCard = QFrame(ParticipantsPage)
        self.listCard.setObjectName(u"listCard")
        self.listCard.setProperty(u"role", u"card")
        self.listColumn = QVBoxLayout(self.listCard)
        self.listColumn.setSpacing(12)
        self.listColumn.setObjectName(u"listColumn")
        self.listColumn.setContentsMargins(16, 16, 16, 16)
        self.titleRow = QHBoxLayout()
        self.titleRow.setSpacing(8)
        self.titleRow.setObjectName(u"titleRow")
        self.heading = QLabel(self.listCard)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"heading")

        self.titleRow.addWidget(self.heading)

        self.countLabel = QLabel(self.listCard)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"role", u"quiet")

        self.titleRow.addWidget(self.countLabel)

        self.spring9 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.titleRow.addItem(self.spring9)

        self.importButton = QPushButton(self.listCard)
        self.importButton.setObjectName(u"importButton")

        self.titleRow.addWidget(self.importButton)

        self.upButton = QPushButton(self.listCard)
        self.upButton.setObjectName(u"upButton")

        self.titleRow.addWidget(self.upButton)

        self.downButton = QPushButton(self.listCard)
        self.downButton.setObjectName(u"downButton")

        self.titleRow.addWidget(self.downButton)

        self.removeButton = QPushButton(self.listCard)
        self.removeButton.setObjectName(u"removeButton")

        self.titleRow.addWidget(self.removeButton)


        self.listColumn.addLayout(self.titleRow)

        self.table = QTableView(self.listCard)
        self.table.setObjectName(u"table")

        self.listColumn.addWidget(self.table)

        self.emptyLabel = QLabel(self.listCard)
        self.emptyLabel.setObjectName(u"emptyLabel")
        self.emptyLabel.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.emptyLabel.setProperty(u"role", u"empty")

        self.listColumn.addWidget(self.emptyLabel)

        self.addBar = QFrame(self.listCard)
        self.addBar.setObjectName(u"addBar")
        self.addRow = QHBoxLayout(self.addBar)
        self.addRow.setSpacing(8)
        self.addRow.setObjectName(u"addRow")
        self.addRow.setContentsMargins(0, 4, 0, 0)
        self.categoryBox = QComboBox(self.addBar)
        self.categoryBox.setObjectName(u"categoryBox")

        self.addRow.addWidget(self.categoryBox)

        self.positionEdit = QLineEdit(self.addBar)
        self.positionEdit.setObjectName(u"positionEdit")

        self.addRow.addWidget(self.positionEdit)

        self.nameEdit = QLineEdit(self.addBar)
        self.nameEdit.setObjectName(u"nameEdit")

        self.addRow.addWidget(self.nameEdit)

        self.addButton = QPushButton(self.addBar)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setProperty(u"role", u"primary")

        self.addRow.addWidget(self.addButton)


        self.listColumn.addWidget(self.addBar)


        self.outer.addWidget(self.listCard)

        self.factsCard = QFrame(ParticipantsPage)
        self.factsCard.setObjectName(u"factsCard")
        self.factsCard.setProperty(u"role", u"card")
        self.factsColumn = QVBoxLayout(self.factsCard)
        self.factsColumn.setSpacing(12)
        self.factsColumn.setObjectName(u"factsColumn")
        self.factsColumn.setContentsMargins(16, 16, 16, 16)
        self.factsHeading = QLabel(self.factsCard)
        self.factsHeading.setObjectName(u"factsHeading")
        self.factsHeading.setProperty(u"role", u"heading")

        self.factsColumn.addWidget(self.factsHeading)

        self.factsLabel = QLabel(self.factsCard)
        self.factsLabel.setObjectName(u"factsLabel")
        self.factsLabel.setWordWrap(True)
        self.factsLabel.setAlignment(Qt.AlignmentFlag.AlignTop|Qt.AlignmentFlag.AlignLeft)

        self.factsColumn.addWidget(self.factsLabel)

        self.spring10 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.factsColumn.addItem(self.spring10)

        self.hintLabel = QLabel(self.factsCard)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setProperty(u"role", u"quiet")

        self.factsColumn.addWidget(self.hintLabel)


        self.outer.addWidget(self.factsCard)


        self.retranslateUi(ParticipantsPage)
    # setupUi

    def retranslateUi(self, ParticipantsPage: QWidget) -> None:
        self.heading.setText(QCoreApplication.translate("ParticipantsPage", u"\u8ff0\u804c\u5bf9\u8c61", None))
        self.countLabel.setText("")
        self.importButton.setText(QCoreApplication.translate("ParticipantsPage", u"\u5bfc\u5165\u540d\u5355\u2026", None))
        self.upButton.setText(QCoreApplication.translate("ParticipantsPage", u"\u4e0a\u79fb  Alt+\u2191", None))
        self.downButton.setText(QCoreApplication.translate("ParticipantsPage", u"\u4e0b\u79fb  Alt+\u2193", None))
        self.removeButton.setText(QCoreApplication.translate("ParticipantsPage", u"\u5220\u9664  Del", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ParticipantsPage", u"\u8ff0\u804c\u5bf9\u8c61", None))
#endif // QT_CONFIG(accessibility)
        self.emptyLabel.setText(QCoreApplication.translate("ParticipantsPage", u"\u540d\u5355\u8fd8\u662f\u7a7a\u7684\u3002\u5728\u4e0b\u9762\u586b\u5199\u540e\u6309\u56de\u8f66\u6dfb\u52a0\uff0c\u6216\u70b9\u201c\u5bfc\u5165\u540d\u5355\u2026\u201d\u4ece\u8868\u683c\u8bfb\u5165\u3002", None))
#if QT_CONFIG(accessibility)
        self.categoryBox.setAccessibleName(QCoreApplication.translate("ParticipantsPage", u"\u7c7b\u522b", None))
#endif // QT_CONFIG(accessibility)
        self.positionEdit.setPlaceholderText(QCoreApplication.translate("ParticipantsPage", u"\u804c\u52a1", None))
#if QT_CONFIG(accessibility)
        self.positionEdit.setAccessibleName(QCoreApplication.translate("ParticipantsPage", u"\u804c\u52a1", None))
#endif // QT_CONFIG(accessibility)
        self.nameEdit.setPlaceholderText(QCoreApplication.translate("ParticipantsPage", u"\u59d3\u540d", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("ParticipantsPage", u"\u59d3\u540d", None))
#endif // QT_CONFIG(accessibility)
        self.addButton.setText(QCoreApplication.translate("ParticipantsPage", u"\u6dfb\u52a0  Enter", None))
        self.factsHeading.setText(QCoreApplication.translate("ParticipantsPage", u"\u901a\u77e5\u4e2d\u7684\u5b89\u6392", None))
        self.factsLabel.setText("")
        self.hintLabel.setText(QCoreApplication.translate("ParticipantsPage", u"\u53cc\u51fb\u6216\u6309 F2 \u4fee\u6539\uff1b\u52fe\u9009\u680f\u6309\u7a7a\u683c\u3002\u4efb\u4f55\u4e00\u6b65\u90fd\u53ef\u4ee5\u7528 Ctrl+Z \u64a4\u9500\u3002", None))
        pass
    # retranslateUi

