# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'backups_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QComboBox, QDialog, QHBoxLayout, QLabel, QListWidget, QPushButton,
    QSizePolicy, QSpacerItem, QTableView, QVBoxLayout)
class Ui_BackupsDialog(object):
    def setupUi(self, BackupsDialog: QDialog) -> None:
        if not BackupsDialog.objectName():
            BackupsDialog.setObjectName(u"BackupsDialog")
        self.outer = QVBoxLayout(BackupsDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.reviewRow = QHBoxLayout()
        self.reviewRow.setSpacing(8)
        self.reviewRow.setObjectName(u"reviewRow")
        self.reviewLabel = QLabel(BackupsDialog)
        self.reviewLabel.setObjectName(u"reviewLabel")

        self.reviewRow.addWidget(self.reviewLabel)

        self.reviewBox = QComboBox(BackupsDialog)
        self.reviewBox.setObjectName(u"reviewBox")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.reviewBox.sizePolicy().hasHeightForWidth())
        self.reviewBox.setSizePolicy(sizePolicy)
        self.reviewBox.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.reviewRow.addWidget(self.reviewBox)


        self.outer.addLayout(self.reviewRow)

        self.table = QTableView(BackupsDialog)
        self.table.setObjectName(u"table")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(3)
        sizePolicy1.setHeightForWidth(self.table.sizePolicy().hasHeightForWidth())
        self.table.setSizePolicy(sizePolicy1)

        self.outer.addWidget(self.table)

        self.differenceLabel = QLabel(BackupsDialog)
        self.differenceLabel.setObjectName(u"differenceLabel")
        self.differenceLabel.setWordWrap(True)

        self.outer.addWidget(self.differenceLabel)

        self.cellList = QListWidget(BackupsDialog)
        self.cellList.setObjectName(u"cellList")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(2)
        sizePolicy2.setHeightForWidth(self.cellList.sizePolicy().hasHeightForWidth())
        self.cellList.setSizePolicy(sizePolicy2)

        self.outer.addWidget(self.cellList)

        self.folderLabel = QLabel(BackupsDialog)
        self.folderLabel.setObjectName(u"folderLabel")
        self.folderLabel.setWordWrap(True)
        self.folderLabel.setProperty(u"role", u"quiet")

        self.outer.addWidget(self.folderLabel)

        self.errorLabel = QLabel(BackupsDialog)
        self.errorLabel.setObjectName(u"errorLabel")
        self.errorLabel.setWordWrap(True)
        self.errorLabel.setProperty(u"role", u"error")

        self.outer.addWidget(self.errorLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.deleteButton = QPushButton(BackupsDialog)
        self.deleteButton.setObjectName(u"deleteButton")

        self.buttons.addWidget(self.deleteButton)

        self.spring = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring)

        self.cancelButton = QPushButton(BackupsDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttons.addWidget(self.cancelButton)

        self.okButton = QPushButton(BackupsDialog)
        self.okButton.setObjectName(u"okButton")
        self.okButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.okButton)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.reviewLabel.setBuddy(self.reviewBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(BackupsDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, BackupsDialog: QDialog) -> None:
        BackupsDialog.setWindowTitle(QCoreApplication.translate("BackupsDialog", u"\u8f83\u65e9\u7684\u6837\u5b50", None))
        self.reviewLabel.setText(QCoreApplication.translate("BackupsDialog", u"\u8bc4\u8bae(&R)", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("BackupsDialog", u"\u5907\u4efd", None))
#endif // QT_CONFIG(accessibility)
        self.differenceLabel.setText("")
#if QT_CONFIG(accessibility)
        self.cellList.setAccessibleName(QCoreApplication.translate("BackupsDialog", u"\u548c\u73b0\u5728\u7684\u4e0d\u540c", None))
#endif // QT_CONFIG(accessibility)
        self.folderLabel.setText("")
        self.errorLabel.setText("")
        self.deleteButton.setText(QCoreApplication.translate("BackupsDialog", u"\u5220\u9664\u8fd9\u4efd\u8bc4\u8bae\u7684\u5907\u4efd\u2026", None))
        self.cancelButton.setText(QCoreApplication.translate("BackupsDialog", u"\u5173\u95ed", None))
        self.okButton.setText(QCoreApplication.translate("BackupsDialog", u"\u6062\u590d\u5230\u65b0\u6587\u4ef6\u2026", None))
    # retranslateUi

