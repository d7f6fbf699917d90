"""Lists and trees with room between their rows, as the tables have."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from ui.guarding import guarded

_ROW_PX = 26


def give_room(view: QAbstractItemView) -> None:
    """Makes the rows of a list or a tree as high as those of a table: a style sheet can't."""
    view.setItemDelegate(_Roomy(view))


def list_of(name: str, headers: list[str]) -> QTreeWidget:
    """A list with columns under headings.

    Args:
        name: What screen readers call it.
        headers: Its headings.
    """
    tree = QTreeWidget()
    give_room(tree)
    tree.setAccessibleName(name)
    tree.setHeaderLabels(headers)
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    tree.setColumnWidth(0, 200)
    tree.setColumnWidth(1, 160)
    return tree


def say_in_empty(tree: QTreeWidget, words: str) -> None:
    """Says what to do in an empty list."""
    if not tree.topLevelItemCount():
        item = QTreeWidgetItem([words])
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFirstColumnSpanned(True)
        tree.addTopLevelItem(item)
        item.setFirstColumnSpanned(True)


@guarded
class _Roomy(QStyledItemDelegate):
    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height(), _ROW_PX))
