# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'witness_question.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QDialog, QHBoxLayout, QLabel, QListWidget, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)
class Ui_WitnessQuestion(object):
    def setupUi(self, WitnessQuestion: QDialog) -> None:
        if not WitnessQuestion.objectName():
            WitnessQuestion.setObjectName(u"WitnessQuestion")
        self.outer = QVBoxLayout(WitnessQuestion)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.headingLabel = QLabel(WitnessQuestion)
        self.headingLabel.setObjectName(u"headingLabel")
        self.headingLabel.setWordWrap(True)
        self.headingLabel.setProperty(u"role", u"heading")

        self.outer.addWidget(self.headingLabel)

        self.textLabel = QLabel(WitnessQuestion)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setWordWrap(True)

        self.outer.addWidget(self.textLabel)

        self.copiesLabel = QLabel(WitnessQuestion)
        self.copiesLabel.setObjectName(u"copiesLabel")
        self.copiesLabel.setWordWrap(True)

        self.outer.addWidget(self.copiesLabel)

        self.copiesList = QListWidget(WitnessQuestion)
        self.copiesList.setObjectName(u"copiesList")

        self.outer.addWidget(self.copiesList)

        self.adviceLabel = QLabel(WitnessQuestion)
        self.adviceLabel.setObjectName(u"adviceLabel")
        self.adviceLabel.setWordWrap(True)
        self.adviceLabel.setProperty(u"role", u"quiet")

        self.outer.addWidget(self.adviceLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.useButton = QPushButton(WitnessQuestion)
        self.useButton.setObjectName(u"useButton")
        self.useButton.setAutoDefault(False)

        self.buttons.addWidget(self.useButton)

        self.spring = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring)

        self.cancelButton = QPushButton(WitnessQuestion)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(True)

        self.buttons.addWidget(self.cancelButton)

        self.openButton = QPushButton(WitnessQuestion)
        self.openButton.setObjectName(u"openButton")
        self.openButton.setAutoDefault(True)

        self.buttons.addWidget(self.openButton)


        self.outer.addLayout(self.buttons)

        QWidget.setTabOrder(self.copiesList, self.openButton)
        QWidget.setTabOrder(self.openButton, self.cancelButton)
        QWidget.setTabOrder(self.cancelButton, self.useButton)

        self.retranslateUi(WitnessQuestion)
    # setupUi

    def retranslateUi(self, WitnessQuestion: QDialog) -> None:
        WitnessQuestion.setWindowTitle(QCoreApplication.translate("WitnessQuestion", u"\u6253\u5f00\u8bc4\u8bae", None))
        self.headingLabel.setText("")
        self.textLabel.setText("")
        self.copiesLabel.setText(QCoreApplication.translate("WitnessQuestion", u"\u5728\u8fd9\u53f0\u7535\u8111\u4e0a\u89c1\u8fc7\u7684\u5176\u4ed6\u51e0\u4efd\uff1a", None))
#if QT_CONFIG(accessibility)
        self.copiesList.setAccessibleName(QCoreApplication.translate("WitnessQuestion", u"\u5728\u8fd9\u53f0\u7535\u8111\u4e0a\u89c1\u8fc7\u7684\u5176\u4ed6\u51e0\u4efd", None))
#endif // QT_CONFIG(accessibility)
        self.adviceLabel.setText("")
        self.useButton.setText(QCoreApplication.translate("WitnessQuestion", u"\u5c31\u7528\u8fd9\u4e00\u4efd(&U)", None))
        self.cancelButton.setText(QCoreApplication.translate("WitnessQuestion", u"\u5148\u4e0d\u6253\u5f00", None))
        self.openButton.setText(QCoreApplication.translate("WitnessQuestion", u"\u6253\u5f00\u9009\u4e2d\u7684\u4e00\u4efd(&O)", None))
    # retranslateUi

