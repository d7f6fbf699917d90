"""Lists and trees with room between their rows, as the tables have."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from ui.guarding import guarded

_ROW_PX = 26


def give_room(view: QAbstractItemView) -> None:
    """Makes the rows of a list or a tree as high as those of a table: a style sheet can't."""
    view.setItemDelegate(_Roomy(view))


@guarded
class _Roomy(QStyledItemDelegate):
    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height(), _ROW_PX))
