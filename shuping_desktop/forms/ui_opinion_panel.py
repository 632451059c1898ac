# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'opinion_panel.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize)
from PySide6.QtWidgets import (QCheckBox, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)
class Ui_OpinionPanel(object):
    def setupUi(self, OpinionPanel: QWidget) -> None:
        if not OpinionPanel.objectName():
            OpinionPanel.setObjectName(u"OpinionPanel")
        self.column = QVBoxLayout(OpinionPanel)
        self.column.setSpacing(6)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.lockedLabel = QLabel(OpinionPanel)
        self.lockedLabel.setObjectName(u"lockedLabel")
        self.lockedLabel.setWordWrap(True)
        self.lockedLabel.setProperty(u"role", u"warn")

        self.column.addWidget(self.lockedLabel)

        self.achievementsCaption = QLabel(OpinionPanel)
        self.achievementsCaption.setObjectName(u"achievementsCaption")

        self.column.addWidget(self.achievementsCaption)

        self.achievementsEdit = QPlainTextEdit(OpinionPanel)
        self.achievementsEdit.setObjectName(u"achievementsEdit")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.achievementsEdit.sizePolicy().hasHeightForWidth())
        self.achievementsEdit.setSizePolicy(sizePolicy)
        self.achievementsEdit.setMinimumSize(QSize(0, 48))
        self.achievementsEdit.setTabChangesFocus(True)

        self.column.addWidget(self.achievementsEdit)

        self.shortcomingsCaption = QLabel(OpinionPanel)
        self.shortcomingsCaption.setObjectName(u"shortcomingsCaption")

        self.column.addWidget(self.shortcomingsCaption)

        self.shortcomingsEdit = QPlainTextEdit(OpinionPanel)
        self.shortcomingsEdit.setObjectName(u"shortcomingsEdit")
        sizePolicy.setHeightForWidth(self.shortcomingsEdit.sizePolicy().hasHeightForWidth())
        self.shortcomingsEdit.setSizePolicy(sizePolicy)
        self.shortcomingsEdit.setMinimumSize(QSize(0, 48))
        self.shortcomingsEdit.setTabChangesFocus(True)

        self.column.addWidget(self.shortcomingsEdit)

        self.bottomRow = QHBoxLayout()
        self.bottomRow.setSpacing(8)
        self.bottomRow.setObjectName(u"bottomRow")
        self.finishedBox = QCheckBox(OpinionPanel)
        self.finishedBox.setObjectName(u"finishedBox")

        self.bottomRow.addWidget(self.finishedBox)

        self.spring6 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bottomRow.addItem(self.spring6)

        self.nextButton = QPushButton(OpinionPanel)
        self.nextButton.setObjectName(u"nextButton")

        self.bottomRow.addWidget(self.nextButton)


        self.column.addLayout(self.bottomRow)

        self.column.setStretch(2, 1)
        self.column.setStretch(4, 1)
#if QT_CONFIG(shortcut)
        self.achievementsCaption.setBuddy(self.achievementsEdit)
        self.shortcomingsCaption.setBuddy(self.shortcomingsEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(OpinionPanel)
    # setupUi

    def retranslateUi(self, OpinionPanel: QWidget) -> None:
        self.lockedLabel.setText("")
        self.achievementsCaption.setText(QCoreApplication.translate("OpinionPanel", u"\u80af\u5b9a\u6210\u7ee9", None))
        self.shortcomingsCaption.setText(QCoreApplication.translate("OpinionPanel", u"\u6307\u51fa\u95ee\u9898", None))
        self.finishedBox.setText(QCoreApplication.translate("OpinionPanel", u"\u5df2\u5199\u5b8c", None))
        self.nextButton.setText(QCoreApplication.translate("OpinionPanel", u"\u4e0b\u4e00\u4e2a\u672a\u5199\u5b8c", None))
        pass
    # retranslateUi

