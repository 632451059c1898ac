# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'columns_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QDialog, QHBoxLayout, QLabel, QListWidget, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout)
class Ui_ColumnsDialog(object):
    def setupUi(self, ColumnsDialog: QDialog) -> None:
        if not ColumnsDialog.objectName():
            ColumnsDialog.setObjectName(u"ColumnsDialog")
        self.outer = QVBoxLayout(ColumnsDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.hintLabel = QLabel(ColumnsDialog)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setProperty(u"role", u"quiet")

        self.outer.addWidget(self.hintLabel)

        self.columnsRow = QHBoxLayout()
        self.columnsRow.setSpacing(8)
        self.columnsRow.setObjectName(u"columnsRow")
        self.columnsList = QListWidget(ColumnsDialog)
        self.columnsList.setObjectName(u"columnsList")

        self.columnsRow.addWidget(self.columnsList)

        self.moveButtons = QVBoxLayout()
        self.moveButtons.setSpacing(8)
        self.moveButtons.setObjectName(u"moveButtons")
        self.upButton = QPushButton(ColumnsDialog)
        self.upButton.setObjectName(u"upButton")
        self.upButton.setAutoDefault(False)

        self.moveButtons.addWidget(self.upButton)

        self.downButton = QPushButton(ColumnsDialog)
        self.downButton.setObjectName(u"downButton")
        self.downButton.setAutoDefault(False)

        self.moveButtons.addWidget(self.downButton)

        self.resetButton = QPushButton(ColumnsDialog)
        self.resetButton.setObjectName(u"resetButton")
        self.resetButton.setAutoDefault(False)

        self.moveButtons.addWidget(self.resetButton)

        self.spring1 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.moveButtons.addItem(self.spring1)


        self.columnsRow.addLayout(self.moveButtons)


        self.outer.addLayout(self.columnsRow)

        self.errorLabel = QLabel(ColumnsDialog)
        self.errorLabel.setObjectName(u"errorLabel")
        self.errorLabel.setWordWrap(True)
        self.errorLabel.setProperty(u"role", u"error")

        self.outer.addWidget(self.errorLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.spring2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring2)

        self.cancelButton = QPushButton(ColumnsDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttons.addWidget(self.cancelButton)

        self.okButton = QPushButton(ColumnsDialog)
        self.okButton.setObjectName(u"okButton")
        self.okButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.okButton)


        self.outer.addLayout(self.buttons)


        self.retranslateUi(ColumnsDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, ColumnsDialog: QDialog) -> None:
        ColumnsDialog.setWindowTitle(QCoreApplication.translate("ColumnsDialog", u"\u680f\u76ee\u6b21\u5e8f", None))
        self.hintLabel.setText(QCoreApplication.translate("ColumnsDialog", u"\u628a\u5404\u680f\u6392\u6210\u4e0e\u7eb8\u8d28\u8bc4\u5206\u8868\u4e00\u6837\u7684\u6b21\u5e8f\uff0c\u5f55\u5165\u9875\u3001\u7a7a\u767d\u8bc4\u5206\u8868\u548c\u6717\u8bfb\u6838\u5bf9\u5355\u90fd\u7167\u5b83\u6392\u3002\u5df2\u5f55\u7684\u5206\u4ecd\u5728\u5404\u81ea\u7684\u8bc4\u5206\u9879\u4e0b\uff0c\u5f97\u5206\u4e0d\u53d8\u3002", None))
#if QT_CONFIG(accessibility)
        self.columnsList.setAccessibleName(QCoreApplication.translate("ColumnsDialog", u"\u8bc4\u5206\u9879\uff0c\u4ece\u5de6\u5230\u53f3", None))
#endif // QT_CONFIG(accessibility)
        self.upButton.setText(QCoreApplication.translate("ColumnsDialog", u"\u4e0a\u79fb  Alt+\u2191", None))
        self.downButton.setText(QCoreApplication.translate("ColumnsDialog", u"\u4e0b\u79fb  Alt+\u2193", None))
        self.resetButton.setText(QCoreApplication.translate("ColumnsDialog", u"\u6062\u590d\u65b9\u6848\u7684\u6b21\u5e8f", None))
        self.errorLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("ColumnsDialog", u"\u53d6\u6d88", None))
        self.okButton.setText(QCoreApplication.translate("ColumnsDialog", u"\u786e\u5b9a", None))
    # retranslateUi

