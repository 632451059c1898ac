# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'work_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication)
from PySide6.QtWidgets import (QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout)
class Ui_WorkDialog(object):
    def setupUi(self, WorkDialog: QDialog) -> None:
        if not WorkDialog.objectName():
            WorkDialog.setObjectName(u"WorkDialog")
        self.outer = QVBoxLayout(WorkDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.textLabel = QLabel(WorkDialog)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setWordWrap(True)
        self.textLabel.setProperty(u"role", u"heading")

        self.outer.addWidget(self.textLabel)

        self.progressBar = QProgressBar(WorkDialog)
        self.progressBar.setObjectName(u"progressBar")
        self.progressBar.setTextVisible(False)

        self.outer.addWidget(self.progressBar)

        self.stageLabel = QLabel(WorkDialog)
        self.stageLabel.setObjectName(u"stageLabel")
        self.stageLabel.setProperty(u"role", u"quiet")

        self.outer.addWidget(self.stageLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.spring = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring)

        self.cancelButton = QPushButton(WorkDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttons.addWidget(self.cancelButton)


        self.outer.addLayout(self.buttons)


        self.retranslateUi(WorkDialog)
    # setupUi

    def retranslateUi(self, WorkDialog: QDialog) -> None:
        WorkDialog.setWindowTitle(QCoreApplication.translate("WorkDialog", u"\u8bf7\u7a0d\u5019", None))
        self.textLabel.setText("")
#if QT_CONFIG(accessibility)
        self.progressBar.setAccessibleName(QCoreApplication.translate("WorkDialog", u"\u8fdb\u5ea6", None))
#endif // QT_CONFIG(accessibility)
        self.stageLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("WorkDialog", u"\u53d6\u6d88", None))
    # retranslateUi

