# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'history_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QComboBox, QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QTableView, QVBoxLayout, QWidget)
class Ui_HistoryDialog(object):
    def setupUi(self, HistoryDialog: QDialog) -> None:
        if not HistoryDialog.objectName():
            HistoryDialog.setObjectName(u"HistoryDialog")
        self.outer = QVBoxLayout(HistoryDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.filters = QHBoxLayout()
        self.filters.setSpacing(8)
        self.filters.setObjectName(u"filters")
        self.whoBox = QComboBox(HistoryDialog)
        self.whoBox.setObjectName(u"whoBox")

        self.filters.addWidget(self.whoBox)

        self.ballotBox = QComboBox(HistoryDialog)
        self.ballotBox.setObjectName(u"ballotBox")

        self.filters.addWidget(self.ballotBox)

        self.participantBox = QComboBox(HistoryDialog)
        self.participantBox.setObjectName(u"participantBox")

        self.filters.addWidget(self.participantBox)

        self.wordsEdit = QLineEdit(HistoryDialog)
        self.wordsEdit.setObjectName(u"wordsEdit")

        self.filters.addWidget(self.wordsEdit)


        self.outer.addLayout(self.filters)

        self.scope = QWidget(HistoryDialog)
        self.scope.setObjectName(u"scope")
        self.scopeRow = QHBoxLayout(self.scope)
        self.scopeRow.setSpacing(8)
        self.scopeRow.setObjectName(u"scopeRow")
        self.scopeRow.setContentsMargins(0, 0, 0, 0)
        self.scopeLabel = QLabel(self.scope)
        self.scopeLabel.setObjectName(u"scopeLabel")
        self.scopeLabel.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.scopeLabel.sizePolicy().hasHeightForWidth())
        self.scopeLabel.setSizePolicy(sizePolicy)

        self.scopeRow.addWidget(self.scopeLabel)

        self.allButton = QPushButton(self.scope)
        self.allButton.setObjectName(u"allButton")

        self.scopeRow.addWidget(self.allButton)


        self.outer.addWidget(self.scope)

        self.table = QTableView(HistoryDialog)
        self.table.setObjectName(u"table")

        self.outer.addWidget(self.table)

        self.detailLabel = QLabel(HistoryDialog)
        self.detailLabel.setObjectName(u"detailLabel")
        self.detailLabel.setWordWrap(True)
        self.detailLabel.setProperty(u"role", u"quiet")

        self.outer.addWidget(self.detailLabel)

        self.actions = QHBoxLayout()
        self.actions.setSpacing(8)
        self.actions.setObjectName(u"actions")
        self.revertButton = QPushButton(HistoryDialog)
        self.revertButton.setObjectName(u"revertButton")

        self.actions.addWidget(self.revertButton)

        self.spring29 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.actions.addItem(self.spring29)


        self.outer.addLayout(self.actions)

        self.errorLabel = QLabel(HistoryDialog)
        self.errorLabel.setObjectName(u"errorLabel")
        self.errorLabel.setWordWrap(True)
        self.errorLabel.setProperty(u"role", u"error")

        self.outer.addWidget(self.errorLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.spring30 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring30)

        self.cancelButton = QPushButton(HistoryDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttons.addWidget(self.cancelButton)

        self.okButton = QPushButton(HistoryDialog)
        self.okButton.setObjectName(u"okButton")
        self.okButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.okButton)


        self.outer.addLayout(self.buttons)


        self.retranslateUi(HistoryDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, HistoryDialog: QDialog) -> None:
        HistoryDialog.setWindowTitle(QCoreApplication.translate("HistoryDialog", u"\u4fee\u6539\u8bb0\u5f55", None))
#if QT_CONFIG(accessibility)
        self.whoBox.setAccessibleName(QCoreApplication.translate("HistoryDialog", u"\u5f55\u5165\u4eba", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.ballotBox.setAccessibleName(QCoreApplication.translate("HistoryDialog", u"\u8bc4\u5206\u8868", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.participantBox.setAccessibleName(QCoreApplication.translate("HistoryDialog", u"\u8ff0\u804c\u5bf9\u8c61", None))
#endif // QT_CONFIG(accessibility)
        self.wordsEdit.setPlaceholderText(QCoreApplication.translate("HistoryDialog", u"\u67e5\u627e\uff0c\u5982 P03 \u5316\u5de5\u5b66\u9662 \u670d\u52a1\u601d\u60f3\u6210\u957f", None))
#if QT_CONFIG(accessibility)
        self.wordsEdit.setAccessibleName(QCoreApplication.translate("HistoryDialog", u"\u67e5\u627e", None))
#endif // QT_CONFIG(accessibility)
        self.scopeLabel.setText("")
        self.allButton.setText(QCoreApplication.translate("HistoryDialog", u"\u5217\u51fa\u5168\u90e8", None))
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("HistoryDialog", u"\u4fee\u6539\u8bb0\u5f55", None))
#endif // QT_CONFIG(accessibility)
        self.detailLabel.setText("")
        self.revertButton.setText(QCoreApplication.translate("HistoryDialog", u"\u64a4\u56de\u8fd9\u4e00\u6b65", None))
        self.errorLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("HistoryDialog", u"\u53d6\u6d88", None))
        self.okButton.setText(QCoreApplication.translate("HistoryDialog", u"\u5173\u95ed", None))
    # retranslateUi

