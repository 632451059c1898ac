# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget)
class Ui_MainWindow(object):
    def setupUi(self, MainWindow: QMainWindow) -> None:
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        self.central = QWidget(MainWindow)
        self.central.setObjectName(u"central")
        self.centralColumn = QVBoxLayout(self.central)
        self.centralColumn.setObjectName(u"centralColumn")
        self.centralColumn.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget(self.central)
        self.stack.setObjectName(u"stack")
        self.startHolder = QWidget()
        self.startHolder.setObjectName(u"startHolder")
        self.startHolderColumn = QVBoxLayout(self.startHolder)
        self.startHolderColumn.setObjectName(u"startHolderColumn")
        self.startHolderColumn.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.startHolder)
        self.reviewView = QWidget()
        self.reviewView.setObjectName(u"reviewView")
        self.reviewColumn = QVBoxLayout(self.reviewView)
        self.reviewColumn.setSpacing(0)
        self.reviewColumn.setObjectName(u"reviewColumn")
        self.reviewColumn.setContentsMargins(0, 0, 0, 0)
        self.rehearsalBand = QLabel(self.reviewView)
        self.rehearsalBand.setObjectName(u"rehearsalBand")
        self.rehearsalBand.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.rehearsalBand.setProperty(u"role", u"band")

        self.reviewColumn.addWidget(self.rehearsalBand)

        self.pages = QStackedWidget(self.reviewView)
        self.pages.setObjectName(u"pages")

        self.reviewColumn.addWidget(self.pages)

        self.stack.addWidget(self.reviewView)

        self.centralColumn.addWidget(self.stack)

        MainWindow.setCentralWidget(self.central)

        self.retranslateUi(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow: QMainWindow) -> None:
        MainWindow.setWindowTitle(QCoreApplication.translate("MainWindow", u"\u8ff0\u8bc4", None))
        self.rehearsalBand.setText("")
    # retranslateUi

