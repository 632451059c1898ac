# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'exchange_dialog.ui'
##
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QComboBox, QDialog, QFormLayout, QFrame, QHBoxLayout, QLabel,
    QListWidget, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)
class Ui_ExchangeDialog(object):
    def setupUi(self, ExchangeDialog: QDialog) -> None:
        if not ExchangeDialog.objectName():
            ExchangeDialog.setObjectName(u"ExchangeDialog")
        self.outer = QVBoxLayout(ExchangeDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 20, 20, 20)
        self.scroller = QScrollArea(ExchangeDialog)
        self.scroller.setObjectName(u"scroller")
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setWidgetResizable(True)
        self.scroller.setProperty(u"role", u"page")
        self.scrolled = QWidget()
        self.scrolled.setObjectName(u"scrolled")
        self.inner = QVBoxLayout(self.scrolled)
        self.inner.setSpacing(12)
        self.inner.setObjectName(u"inner")
        self.inner.setContentsMargins(0, 0, 0, 0)
        self.hintLabel = QLabel(self.scrolled)
        self.hintLabel.setObjectName(u"hintLabel")
        self.hintLabel.setWordWrap(True)
        self.hintLabel.setProperty(u"role", u"quiet")

        self.inner.addWidget(self.hintLabel)

        self.form = QFormLayout()
        self.form.setSpacing(12)
        self.form.setObjectName(u"form")
        self.firstCaption = QLabel(self.scrolled)
        self.firstCaption.setObjectName(u"firstCaption")

        self.form.setWidget(0, QFormLayout.ItemRole.LabelRole, self.firstCaption)

        self.firstBox = QComboBox(self.scrolled)
        self.firstBox.setObjectName(u"firstBox")

        self.form.setWidget(0, QFormLayout.ItemRole.FieldRole, self.firstBox)

        self.secondCaption = QLabel(self.scrolled)
        self.secondCaption.setObjectName(u"secondCaption")

        self.form.setWidget(1, QFormLayout.ItemRole.LabelRole, self.secondCaption)

        self.secondBox = QComboBox(self.scrolled)
        self.secondBox.setObjectName(u"secondBox")

        self.form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.secondBox)

        self.scopeCaption = QLabel(self.scrolled)
        self.scopeCaption.setObjectName(u"scopeCaption")

        self.form.setWidget(2, QFormLayout.ItemRole.LabelRole, self.scopeCaption)

        self.scopeBox = QComboBox(self.scrolled)
        self.scopeBox.setObjectName(u"scopeBox")

        self.form.setWidget(2, QFormLayout.ItemRole.FieldRole, self.scopeBox)

        self.fromCaption = QLabel(self.scrolled)
        self.fromCaption.setObjectName(u"fromCaption")

        self.form.setWidget(3, QFormLayout.ItemRole.LabelRole, self.fromCaption)

        self.fromBox = QComboBox(self.scrolled)
        self.fromBox.setObjectName(u"fromBox")

        self.form.setWidget(3, QFormLayout.ItemRole.FieldRole, self.fromBox)

        self.toCaption = QLabel(self.scrolled)
        self.toCaption.setObjectName(u"toCaption")

        self.form.setWidget(4, QFormLayout.ItemRole.LabelRole, self.toCaption)

        self.toBox = QComboBox(self.scrolled)
        self.toBox.setObjectName(u"toBox")

        self.form.setWidget(4, QFormLayout.ItemRole.FieldRole, self.toBox)


        self.inner.addLayout(self.form)

        self.previewLabel = QLabel(self.scrolled)
        self.previewLabel.setObjectName(u"previewLabel")
        self.previewLabel.setWordWrap(True)

        self.inner.addWidget(self.previewLabel)

        self.previewList = QListWidget(self.scrolled)
        self.previewList.setObjectName(u"previewList")
        self.previewList.setMinimumSize(QSize(0, 110))

        self.inner.addWidget(self.previewList)

        self.scroller.setWidget(self.scrolled)

        self.outer.addWidget(self.scroller)

        self.errorLabel = QLabel(ExchangeDialog)
        self.errorLabel.setObjectName(u"errorLabel")
        self.errorLabel.setWordWrap(True)
        self.errorLabel.setProperty(u"role", u"error")

        self.outer.addWidget(self.errorLabel)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.spring1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.spring1)

        self.cancelButton = QPushButton(ExchangeDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.buttons.addWidget(self.cancelButton)

        self.okButton = QPushButton(ExchangeDialog)
        self.okButton.setObjectName(u"okButton")
        self.okButton.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.okButton)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.firstCaption.setBuddy(self.firstBox)
        self.secondCaption.setBuddy(self.secondBox)
        self.scopeCaption.setBuddy(self.scopeBox)
        self.fromCaption.setBuddy(self.fromBox)
        self.toCaption.setBuddy(self.toBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ExchangeDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, ExchangeDialog: QDialog) -> None:
        ExchangeDialog.setWindowTitle(QCoreApplication.translate("ExchangeDialog", u"\u5bf9\u8c03\u4e24\u680f\u7684\u5206", None))
        self.hintLabel.setText(QCoreApplication.translate("ExchangeDialog", u"\u7eb8\u8d28\u8bc4\u5206\u8868\u7684\u4e24\u680f\u4e0e\u5c4f\u5e55\u7684\u6b21\u5e8f\u4e0d\u540c\u3001\u5206\u5f55\u53cd\u4e86\u65f6\u7528\u3002\u5bf9\u8c03\u662f\u4e00\u6b65\uff0cCtrl+Z \u53ef\u64a4\u9500\uff1b\u4ee5\u540e\u8981\u6309\u7eb8\u4e0a\u7684\u6b21\u5e8f\u5f55\uff0c\u8bf7\u6539\u201c\u680f\u76ee\u6b21\u5e8f\u201d\u3002", None))
        self.firstCaption.setText(QCoreApplication.translate("ExchangeDialog", u"\u8fd9\u4e00\u680f", None))
        self.secondCaption.setText(QCoreApplication.translate("ExchangeDialog", u"\u4e0e\u8fd9\u4e00\u680f\u5bf9\u8c03", None))
        self.scopeCaption.setText(QCoreApplication.translate("ExchangeDialog", u"\u8bc4\u5206\u8868", None))
        self.fromCaption.setText(QCoreApplication.translate("ExchangeDialog", u"\u4ece", None))
        self.toCaption.setText(QCoreApplication.translate("ExchangeDialog", u"\u5230", None))
        self.previewLabel.setText("")
#if QT_CONFIG(accessibility)
        self.previewList.setAccessibleName(QCoreApplication.translate("ExchangeDialog", u"\u8981\u6539\u7684\u5206", None))
#endif // QT_CONFIG(accessibility)
        self.errorLabel.setText("")
        self.cancelButton.setText(QCoreApplication.translate("ExchangeDialog", u"\u53d6\u6d88", None))
        self.okButton.setText(QCoreApplication.translate("ExchangeDialog", u"\u5bf9\u8c03", None))
    # retranslateUi

