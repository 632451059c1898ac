# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'manual_window.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QLabel, QLineEdit, QListWidget, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)
class Ui_ManualWindow(object):
    def setupUi(self, ManualWindow: QWidget) -> None:
        if not ManualWindow.objectName():
            ManualWindow.setObjectName(u"ManualWindow")
        self.outer = QHBoxLayout(ManualWindow)
        self.outer.setSpacing(16)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.left = QVBoxLayout()
        self.left.setSpacing(8)
        self.left.setObjectName(u"left")
        self.findEdit = QLineEdit(ManualWindow)
        self.findEdit.setObjectName(u"findEdit")
        self.findEdit.setClearButtonEnabled(True)

        self.left.addWidget(self.findEdit)

        self.foundLabel = QLabel(ManualWindow)
        self.foundLabel.setObjectName(u"foundLabel")
        self.foundLabel.setWordWrap(True)
        self.foundLabel.setProperty(u"role", u"quiet")

        self.left.addWidget(self.foundLabel)

        self.contentsList = QListWidget(ManualWindow)
        self.contentsList.setObjectName(u"contentsList")
        self.contentsList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.left.addWidget(self.contentsList)


        self.outer.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(8)
        self.right.setObjectName(u"right")
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.backButton = QPushButton(ManualWindow)
        self.backButton.setObjectName(u"backButton")

        self.buttons.addWidget(self.backButton)

        self.forwardButton = QPushButton(ManualWindow)
        self.forwardButton.setObjectName(u"forwardButton")

        self.buttons.addWidget(self.forwardButton)

        self.spring1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring1)

        self.closeButton = QPushButton(ManualWindow)
        self.closeButton.setObjectName(u"closeButton")

        self.buttons.addWidget(self.closeButton)


        self.right.addLayout(self.buttons)

        self.pageArea = QVBoxLayout()
        self.pageArea.setSpacing(0)
        self.pageArea.setObjectName(u"pageArea")

        self.right.addLayout(self.pageArea)


        self.outer.addLayout(self.right)


        self.retranslateUi(ManualWindow)
    # setupUi

    def retranslateUi(self, ManualWindow: QWidget) -> None:
        ManualWindow.setWindowTitle(QCoreApplication.translate("ManualWindow", u"\u4f7f\u7528\u8bf4\u660e", None))
        self.findEdit.setPlaceholderText(QCoreApplication.translate("ManualWindow", u"\u67e5\u627e  Ctrl+F\uff0c\u5982 \u603b\u5206\u3001\u4f5c\u5e9f", None))
#if QT_CONFIG(accessibility)
        self.findEdit.setAccessibleName(QCoreApplication.translate("ManualWindow", u"\u5728\u4f7f\u7528\u8bf4\u660e\u91cc\u67e5\u627e", None))
#endif // QT_CONFIG(accessibility)
        self.foundLabel.setText("")
#if QT_CONFIG(accessibility)
        self.contentsList.setAccessibleName(QCoreApplication.translate("ManualWindow", u"\u76ee\u5f55", None))
#endif // QT_CONFIG(accessibility)
        self.backButton.setText(QCoreApplication.translate("ManualWindow", u"\u540e\u9000  Alt+\u2190", None))
        self.forwardButton.setText(QCoreApplication.translate("ManualWindow", u"\u524d\u8fdb  Alt+\u2192", None))
        self.closeButton.setText(QCoreApplication.translate("ManualWindow", u"\u5173\u95ed  Esc", None))
    # retranslateUi

