# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'print_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QCheckBox, QDialog, QHBoxLayout, QLabel, QListWidget, QProgressBar,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout)
class Ui_PrintDialog(object):
    def setupUi(self, PrintDialog: QDialog) -> None:
        if not PrintDialog.objectName():
            PrintDialog.setObjectName(u"PrintDialog")
        self.outer = QHBoxLayout(PrintDialog)
        self.outer.setSpacing(16)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 16)
        self.left = QVBoxLayout()
        self.left.setSpacing(8)
        self.left.setObjectName(u"left")
        self.listHeading = QLabel(PrintDialog)
        self.listHeading.setObjectName(u"listHeading")
        self.listHeading.setProperty(u"role", u"heading")

        self.left.addWidget(self.listHeading)

        self.documentsList = QListWidget(PrintDialog)
        self.documentsList.setObjectName(u"documentsList")

        self.left.addWidget(self.documentsList)

        self.facesLabel = QLabel(PrintDialog)
        self.facesLabel.setObjectName(u"facesLabel")
        self.facesLabel.setWordWrap(True)
        self.facesLabel.setProperty(u"role", u"quiet")

        self.left.addWidget(self.facesLabel)

        self.unfinishedBox = QCheckBox(PrintDialog)
        self.unfinishedBox.setObjectName(u"unfinishedBox")

        self.left.addWidget(self.unfinishedBox)

        self.warningLabel = QLabel(PrintDialog)
        self.warningLabel.setObjectName(u"warningLabel")
        self.warningLabel.setWordWrap(True)
        self.warningLabel.setProperty(u"role", u"warn")

        self.left.addWidget(self.warningLabel)


        self.outer.addLayout(self.left)

        self.right = QVBoxLayout()
        self.right.setSpacing(8)
        self.right.setObjectName(u"right")
        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.tools.setObjectName(u"tools")
        self.fitButton = QPushButton(PrintDialog)
        self.fitButton.setObjectName(u"fitButton")
        self.fitButton.setCheckable(True)
        self.fitButton.setChecked(True)

        self.tools.addWidget(self.fitButton)

        self.widthButton = QPushButton(PrintDialog)
        self.widthButton.setObjectName(u"widthButton")
        self.widthButton.setCheckable(True)

        self.tools.addWidget(self.widthButton)

        self.smallerButton = QPushButton(PrintDialog)
        self.smallerButton.setObjectName(u"smallerButton")

        self.tools.addWidget(self.smallerButton)

        self.largerButton = QPushButton(PrintDialog)
        self.largerButton.setObjectName(u"largerButton")

        self.tools.addWidget(self.largerButton)

        self.zoomLabel = QLabel(PrintDialog)
        self.zoomLabel.setObjectName(u"zoomLabel")
        self.zoomLabel.setProperty(u"role", u"quiet")

        self.tools.addWidget(self.zoomLabel)

        self.spring3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.tools.addItem(self.spring3)

        self.pageLabel = QLabel(PrintDialog)
        self.pageLabel.setObjectName(u"pageLabel")
        self.pageLabel.setProperty(u"role", u"quiet")

        self.tools.addWidget(self.pageLabel)


        self.right.addLayout(self.tools)

        self.pagesArea = QScrollArea(PrintDialog)
        self.pagesArea.setObjectName(u"pagesArea")

        self.right.addWidget(self.pagesArea)

        self.progressBar = QProgressBar(PrintDialog)
        self.progressBar.setObjectName(u"progressBar")
        self.progressBar.setTextVisible(False)

        self.right.addWidget(self.progressBar)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.folderButton = QPushButton(PrintDialog)
        self.folderButton.setObjectName(u"folderButton")

        self.buttons.addWidget(self.folderButton)

        self.wordButton = QPushButton(PrintDialog)
        self.wordButton.setObjectName(u"wordButton")

        self.buttons.addWidget(self.wordButton)

        self.pdfButton = QPushButton(PrintDialog)
        self.pdfButton.setObjectName(u"pdfButton")

        self.buttons.addWidget(self.pdfButton)

        self.spring4 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring4)

        self.closeButton = QPushButton(PrintDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.buttons.addWidget(self.closeButton)

        self.againButton = QPushButton(PrintDialog)
        self.againButton.setObjectName(u"againButton")

        self.buttons.addWidget(self.againButton)

        self.printButton = QPushButton(PrintDialog)
        self.printButton.setObjectName(u"printButton")
        self.printButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.printButton)


        self.right.addLayout(self.buttons)


        self.outer.addLayout(self.right)

        self.outer.setStretch(1, 1)

        self.retranslateUi(PrintDialog)

        self.printButton.setDefault(True)

    # setupUi

    def retranslateUi(self, PrintDialog: QDialog) -> None:
        PrintDialog.setWindowTitle(QCoreApplication.translate("PrintDialog", u"\u6253\u5370", None))
        self.listHeading.setText(QCoreApplication.translate("PrintDialog", u"\u6587\u4e66", None))
#if QT_CONFIG(accessibility)
        self.documentsList.setAccessibleName(QCoreApplication.translate("PrintDialog", u"\u6587\u4e66", None))
#endif // QT_CONFIG(accessibility)
        self.facesLabel.setText("")
        self.unfinishedBox.setText(QCoreApplication.translate("PrintDialog", u"\u6ca1\u6709\u5199\u5b8c\u7684\u610f\u89c1\u4e0d\u5370", None))
#if QT_CONFIG(tooltip)
        self.unfinishedBox.setToolTip(QCoreApplication.translate("PrintDialog", u"\u53cd\u9988\u91cc\u6709\u6ca1\u6709\u5199\u5b8c\u7684\u7efc\u5408\u8bc4\u4ef7\u610f\u89c1\u65f6\uff0c\u52fe\u9009\u540e\u624d\u80fd\u6253\u5370\uff1b\u8fd9\u4e9b\u4eba\u7684\u53cd\u9988\u6ca1\u6709\u201c\u7efc\u5408\u8bc4\u4ef7\u610f\u89c1\u201d\u4e00\u8282\u3002", None))
#endif // QT_CONFIG(tooltip)
        self.warningLabel.setText("")
        self.fitButton.setText(QCoreApplication.translate("PrintDialog", u"\u6574\u9875", None))
        self.widthButton.setText(QCoreApplication.translate("PrintDialog", u"\u9875\u5bbd", None))
        self.smallerButton.setText(QCoreApplication.translate("PrintDialog", u"\u7f29\u5c0f", None))
#if QT_CONFIG(accessibility)
        self.smallerButton.setAccessibleName(QCoreApplication.translate("PrintDialog", u"\u7f29\u5c0f", None))
#endif // QT_CONFIG(accessibility)
        self.largerButton.setText(QCoreApplication.translate("PrintDialog", u"\u653e\u5927", None))
#if QT_CONFIG(accessibility)
        self.largerButton.setAccessibleName(QCoreApplication.translate("PrintDialog", u"\u653e\u5927", None))
#endif // QT_CONFIG(accessibility)
        self.zoomLabel.setText("")
        self.pageLabel.setText("")
#if QT_CONFIG(accessibility)
        self.pagesArea.setAccessibleName(QCoreApplication.translate("PrintDialog", u"\u9884\u89c8", None))
#endif // QT_CONFIG(accessibility)
        self.folderButton.setText(QCoreApplication.translate("PrintDialog", u"\u5168\u90e8\u5bfc\u51fa\u5230\u6587\u4ef6\u5939\u2026", None))
        self.wordButton.setText(QCoreApplication.translate("PrintDialog", u"Word \u6587\u4ef6\u2026", None))
        self.pdfButton.setText(QCoreApplication.translate("PrintDialog", u"PDF \u6587\u4ef6\u2026", None))
        self.closeButton.setText(QCoreApplication.translate("PrintDialog", u"\u5173\u95ed", None))
        self.againButton.setText(QCoreApplication.translate("PrintDialog", u"\u91cd\u65b0\u6253\u5370", None))
        self.printButton.setText(QCoreApplication.translate("PrintDialog", u"\u6253\u5370\u2026", None))
    # retranslateUi

