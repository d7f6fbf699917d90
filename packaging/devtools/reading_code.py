"""Which texts an expression of Python can give, read from the source and not run."""

from __future__ import annotations

import ast
import itertools
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from devtools.code_scopes import Module, Scope, last_name, scopes_in

_MOST_TEXTS = 64
_DEEPEST = 10
_ROOM_FOR_PIECES = 3
_MOST_CHOICES = 4
# What things are called that hold words of ours, or sentences, whatever they belong to.
_NAMES = {"_noun", "label", "labels", "noun", "plural"}
_WORDS = {"counted", "held", "kind", "meaning", "new", "old", "other", "state"}
_SENTENCES = {"error", "message", "todo", "what"}
_SUMMARIES = {"summary"}
DATA, CHANGE, NAME, SENTENCE, WORD = "-cnsw"
"""What a place holds: somebody's text or a number; the summary of a change; what columns and rows
are called; sentences; words of pick lists, or data. Of several kinds the last counts."""
_KINDS = {CHANGE: _SUMMARIES, NAME: _NAMES, SENTENCE: _SENTENCES, WORD: _WORDS}
_SAME_TEXT = {"strip", "rstrip", "lstrip", "lower", "capitalize", "removesuffix", "replace"}


@dataclass(frozen=True)
class Hole:
    """A place for a value; the kind says what it holds."""

    kind: str = DATA


Pieces = tuple[str | Hole, ...]


@dataclass(frozen=True)
class Template:
    """A text with numbered places."""

    pieces: Pieces

    @property
    def text(self) -> str:
        """The text, places as {0}, {1}, ..."""
        numbers = itertools.count()
        return "".join(
            one if isinstance(one, str) else f"{{{next(numbers)}}}" for one in self.pieces
        ).strip()

    @property
    def kinds(self) -> str:
        """What the places hold, a letter for each ("w-")."""
        return "".join(one.kind for one in self.pieces if isinstance(one, Hole))

    @property
    def says_something(self) -> bool:
        """Whether there is a word beside the values."""
        return any(re.search(r"[^\W\d_]{2}", one) for one in self.pieces if isinstance(one, str))


class Code:
    """The source of some packages.

    Args:
        root: The folder that they are in.
        packages: Their names.

    Attributes:
        parts: Texts that stand inside of those that were asked for, grows with `templates`.
    """

    def __init__(self, root: Path, packages: tuple[str, ...]) -> None:
        self.modules = [
            Module(path.relative_to(root), ast.parse(path.read_text("utf-8")))
            for package in packages
            for path in sorted((root / package).rglob("*.py"))
        ]
        self._scopes = [scope for module in self.modules for scope in scopes_in(module)]
        self._functions: dict[str, list[Scope]] = defaultdict(list)
        self.parts: set[Template] = set()
        self._calls: dict[str, list[tuple[Scope, ast.Call]]] = defaultdict(list)
        for scope in self._scopes:
            if scope.function is not None:
                self._functions[scope.function.name].append(scope)
            for node in scope.own_nodes():
                if isinstance(node, ast.Call):
                    self._calls[last_name(node.func)].append((scope, node))

    def scopes(self) -> list[Scope]:
        """All functions and tops of modules."""
        return self._scopes

    def derived_from(self, base: str) -> set[str]:
        """A class and all that are derived from it, by name."""
        classes = [
            node
            for module in self.modules
            for node in module.tree.body
            if isinstance(node, ast.ClassDef)
        ]
        found, before = {base}, set[str]()
        while found != before:
            before = set(found)
            found |= {one.name for one in classes if found & set(map(last_name, one.bases))}
        return found

    def templates(self, node: ast.expr, scope: Scope) -> list[Template]:
        """The texts that an expression can give; none for what isn't known."""
        known = self._texts(node, scope, _DEEPEST)
        found = [Template(_with_holes(pieces)) for pieces in known or []]
        return list(dict.fromkeys(found))

    def _texts(self, node: ast.expr, scope: Scope, depth: int) -> list[Pieces] | None:  # noqa: PLR0911
        if depth == 0 or (isinstance(node, ast.JoinedStr) and depth < _ROOM_FOR_PIECES):
            # Functions that call each other come here; what they say was found on the way.
            return None
        match node:
            case ast.Constant(value=str(text)):
                return [(text,)]
            case ast.Constant(value=None):
                return []
            case ast.JoinedStr(values=values):
                return self._joined([self._piece(one, scope, depth) for one in values])
            case ast.IfExp(body=body, orelse=other):
                return self._either([body, other], scope, depth)
            case ast.BoolOp(op=ast.Or(), values=values):
                return self._either(values, scope, depth)
            case ast.BinOp(op=ast.Add(), left=left, right=right):
                sides = [self._texts(one, scope, depth) or [(Hole(),)] for one in (left, right)]
                return self._joined(sides)
            case ast.BinOp(op=ast.Mult(), left=ast.Constant(value=str(text))):
                return [(text,), ("",)]
            case ast.Subscript(value=ast.JoinedStr() as value, slice=ast.Slice()):
                return self._texts(value, scope, depth)
            case ast.Subscript(value=value):
                return self._values_of(value, scope, depth)
            case ast.ListComp(elt=element):
                return self._texts(element, scope, depth)
            case ast.Name(id=name):
                return self._named(name, scope, depth)
            case ast.Attribute(attr=name):
                return self._returned(name, scope, depth, properties=True)
            case ast.Call():
                return self._called(node, scope, depth)
        return None

    def _either(self, nodes: Iterable[ast.expr], scope: Scope, depth: int) -> list[Pieces] | None:
        found = [self._texts(one, scope, depth) for one in nodes]
        known = [text for texts in found if texts is not None for text in texts]
        return known if any(one is not None for one in found) else None

    @staticmethod
    def _joined(sides: list[list[Pieces]]) -> list[Pieces]:
        product = itertools.product(*sides)
        return [
            tuple(piece for side in chosen for piece in side)
            for chosen in itertools.islice(product, _MOST_TEXTS)
        ]

    def _piece(self, node: ast.expr, scope: Scope, depth: int) -> list[Pieces]:
        """A piece of an f-string: choices that are made right there are spelled out."""
        if isinstance(node, ast.Constant):
            return [(str(node.value),)]
        assert isinstance(node, ast.FormattedValue)
        if node.conversion != -1 or node.format_spec is not None:
            return [(Hole(),)]
        inner = node.value
        mixed = isinstance(inner, ast.Name) and inner.id in scope.parameters
        if isinstance(inner, ast.Name) and inner.id in scope.assigned and not mixed:
            chosen = scope.assigned[inner.id]
            fixed = [one for one in chosen if _is_choice(one)]
            if fixed and len(fixed) == len(chosen):
                return self._either(fixed, scope, depth - 1) or [(Hole(),)]
        if _is_choice(inner):
            return self._texts(inner, scope, depth - 1) or [(Hole(),)]
        if isinstance(inner, ast.Name) and mixed and inner.id not in scope.assigned:
            given = self._given(inner.id, scope, depth - 1, only_choices=True)
            if given:
                return given
        return [(Hole(self._kind(inner, scope, depth)),)]

    def _kind(self, node: ast.expr, scope: Scope, depth: int) -> str:
        """What the value of a place is."""
        match node:
            case ast.IfExp(body=body, orelse=other):
                return max(self._kind(body, scope, depth), self._kind(other, scope, depth))
            case ast.Call(func=ast.Attribute(attr=name, value=value)) if name in _SAME_TEXT:
                return self._kind(value, scope, depth)
        name = last_name(node)
        for kind, names in _KINDS.items():
            if name in names:
                return kind
        known = [Template(_with_holes(one)) for one in self._texts(node, scope, depth - 1) or []]
        said = [one for one in known if one.says_something]
        self.parts.update(said)
        return SENTENCE if said else DATA

    def _values_of(self, node: ast.expr, scope: Scope, depth: int) -> list[Pieces] | None:
        if isinstance(node, ast.Name):
            node = scope.module.constants.get(node.id, node)
        if isinstance(node, ast.Dict):
            return self._either(node.values, scope, depth - 1)
        if isinstance(node, ast.Tuple | ast.List):
            return self._either(node.elts, scope, depth - 1)
        return None

    def _named(self, name: str, scope: Scope, depth: int) -> list[Pieces] | None:
        if name in scope.assigned:
            return self._either(scope.assigned[name], scope, depth - 1)
        if name in scope.parameters:
            return self._given(name, scope, depth)
        if scope.outer is not None:
            return self._named(name, scope.outer, depth)
        if name in scope.module.constants:
            return self._texts(scope.module.constants[name], Scope(scope.module), depth - 1)
        return None

    def _given(
        self, name: str, scope: Scope, depth: int, *, only_choices: bool = False
    ) -> list[Pieces] | None:
        """What a function is called with; nothing where it isn't always one of a few texts."""
        function = scope.function
        assert function is not None
        at = scope.parameters.index(name) - bool(scope.class_name)
        called = scope.class_name if function.name == "__init__" else function.name
        found: list[Pieces] = []
        for other, call in self._calls[called]:
            if called.startswith("_") and other.module is not scope.module:
                continue
            given = [one.value for one in call.keywords if one.arg == name]
            given = given or call.args[at : at + 1]
            if only_choices and not all(isinstance(one, ast.Constant) for one in given):
                return None
            for node in given:
                found += self._texts(node, other, depth - 1) or []
        return None if only_choices and len(set(found)) > _MOST_CHOICES else found or None

    def _called(self, call: ast.Call, scope: Scope, depth: int) -> list[Pieces] | None:
        name = last_name(call.func)
        if isinstance(call.func, ast.Attribute) and name in _SAME_TEXT:
            return self._texts(call.func.value, scope, depth)
        if isinstance(call.func, ast.Attribute) and name == "format":
            return self._formatted(call, scope, depth)
        if name == "join":
            return self._elements(call.args[0], scope, depth - 1) if call.args else None
        return self._returned(name, scope, depth)

    def _returned(
        self, name: str, scope: Scope, depth: int, *, properties: bool = False
    ) -> list[Pieces] | None:
        """What functions of a name, or properties, give."""
        found: list[Pieces] = []
        for inner in self._functions.get(name, []):
            if inner.is_property is not properties or name in _NAMES | _WORDS:
                continue
            if name.startswith("_") and inner.module is not scope.module:
                continue
            for node in inner.own_nodes():
                if isinstance(node, ast.Return | ast.Yield) and node.value is not None:
                    found += self._texts(node.value, inner, depth - 1) or []
        return found or None

    def _elements(self, node: ast.expr, scope: Scope, depth: int) -> list[Pieces] | None:
        """What a list holds, each by itself."""
        if depth <= 0:
            return None
        match node:
            case ast.List(elts=elements) | ast.Tuple(elts=elements):
                return self._either(elements, scope, depth)
            case ast.BinOp(left=left, right=right):
                sides = [self._elements(one, scope, depth) for one in (left, right)]
                return [text for side in sides for text in side or []]
            case ast.Name(id=name) if name in scope.assigned:
                sides = [self._elements(one, scope, depth - 1) for one in scope.assigned[name]]
                sides.append(self._either(scope.appended[name], scope, depth))
                return [text for side in sides for text in side or []]
            case ast.Subscript(value=value) | ast.Starred(value=value):
                return self._elements(value, scope, depth)
            case ast.Call(args=[*_, last]) if last_name(node.func) in {"filter", "list", "tuple"}:
                return self._elements(last, scope, depth)
            case ast.ListComp(elt=element) | ast.GeneratorExp(elt=element):
                return self._texts(element, scope, depth)
        return None

    def _formatted(self, call: ast.Call, scope: Scope, depth: int) -> list[Pieces] | None:
        assert isinstance(call.func, ast.Attribute)
        known = self._texts(call.func.value, scope, depth)
        return [_with_holes(text) for text in known] if known else None


def _with_holes(text: Pieces) -> Pieces:
    pieces: list[str | Hole] = []
    for one in text:
        if isinstance(one, str):
            for at, part in enumerate(re.split(r"\{\w*\}", one)):
                pieces += [Hole(), part] if at else [part]
        else:
            pieces.append(one)
    return tuple(pieces)


def _is_choice(node: ast.expr) -> bool:
    """Whether an expression is one of some texts that stand right there."""
    match node:
        case ast.Constant(value=str()) | ast.JoinedStr():
            return True
        case ast.IfExp(body=body, orelse=other):
            return _is_choice(body) and _is_choice(other)
        case ast.BinOp(op=ast.Mult(), left=ast.Constant(value=str())):
            return True
    return False
