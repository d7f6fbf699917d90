"""The functions and modules of a program, read from the source: what is in them, what is called."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

Function = ast.FunctionDef
_UNKNOWN = ast.Name(id="?", ctx=ast.Load())


@dataclass(eq=False)
class Module:
    """A file of the program."""

    path: Path
    tree: ast.Module

    @cached_property
    def constants(self) -> dict[str, ast.expr]:
        """What is assigned to names at the top."""
        found = {}
        for node in self.tree.body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                found[node.targets[0].id] = node.value
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                found[node.target.id] = node.value or _UNKNOWN
        return found


@dataclass(eq=False)
class Scope:
    """A function, or the top of a module."""

    module: Module
    function: Function | None = None
    class_name: str = ""
    outer: Scope | None = None

    def own_nodes(self) -> list[ast.AST]:
        """All nodes but those of functions inside, which are scopes of their own."""
        return self._nodes

    @cached_property
    def _nodes(self) -> list[ast.AST]:
        found: list[ast.AST] = []
        body = (self.function or self.module.tree).body
        waiting: list[ast.AST] = [*reversed(_without_docstring(body))]
        while waiting:
            node = waiting.pop()
            found.append(node)
            if isinstance(node, Function | ast.AsyncFunctionDef):
                continue
            inside = list(ast.iter_child_nodes(node))
            if isinstance(node, ast.ClassDef):
                inside = [*node.decorator_list, *_without_docstring(node.body)]
            waiting += reversed(inside)
        return found

    @cached_property
    def _parts(self) -> set[ast.AST]:
        """Texts that are pieces of larger ones."""
        whole = (ast.JoinedStr, ast.BinOp)
        return {
            inner
            for node in self._nodes
            if isinstance(node, whole)
            for inner in ast.walk(node)
            if inner is not node
        }

    def is_part(self, node: ast.AST) -> bool:
        """Whether a text is a piece of a larger one."""
        return node in self._parts

    @cached_property
    def assigned(self) -> dict[str, list[ast.expr]]:
        """What is assigned to names inside."""
        found: dict[str, list[ast.expr]] = defaultdict(list)
        for node in self._nodes:
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    _assign(found, target, node.value)
            elif isinstance(node, ast.NamedExpr | ast.AnnAssign) and node.value is not None:
                _assign(found, node.target, node.value)
            elif isinstance(node, ast.For | ast.comprehension):
                _assign_each(found, node.target, node.iter)
            elif isinstance(node, ast.withitem) and node.optional_vars is not None:
                _assign(found, node.optional_vars, _UNKNOWN)
        return found

    @cached_property
    def appended(self) -> dict[str, list[ast.expr]]:
        """What is appended to lists."""
        found: dict[str, list[ast.expr]] = defaultdict(list)
        for node in self._nodes:
            match node:
                case ast.Call(func=ast.Attribute(ast.Name(name), "append"), args=[value]):
                    found[name].append(value)
        return found

    @property
    def name(self) -> str:
        """The name of the function; empty at the top."""
        return self.function.name if self.function is not None else ""

    @property
    def is_property(self) -> bool:
        """Whether the function is read like a value."""
        marks = self.function.decorator_list if self.function is not None else []
        return any(last_name(one).endswith("property") for one in marks)

    @property
    def parameters(self) -> list[str]:
        """The names of the parameters, in order."""
        if self.function is None:
            return []
        arguments = self.function.args
        return [one.arg for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]


def last_name(node: ast.expr) -> str:
    """What is called or read, without what it belongs to; empty for anything else."""
    match node:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case ast.Call(func=function):
            return last_name(function)
    return ""


def _assign(found: dict[str, list[ast.expr]], target: ast.expr, value: ast.expr) -> None:
    if isinstance(target, ast.Name):
        found[target.id].append(value)
    elif isinstance(target, ast.Tuple):
        values = value.elts if isinstance(value, ast.Tuple) else [_UNKNOWN] * len(target.elts)
        for name, one in zip(target.elts, values, strict=False):
            _assign(found, name, one)


def _assign_each(found: dict[str, list[ast.expr]], target: ast.expr, values: ast.expr) -> None:
    known = values.elts if isinstance(values, ast.Tuple | ast.List) else [_UNKNOWN]
    for one in known:
        _assign(found, target, one)


def _without_docstring(body: list[ast.stmt]) -> list[ast.stmt]:
    return [
        node
        for node in body
        if not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
    ]


def scopes_in(module: Module) -> Iterator[Scope]:
    """The top of a module and all functions in it."""

    def inside(scope: Scope, class_name: str, body: Iterable[ast.AST]) -> Iterator[Scope]:
        for node in body:
            if isinstance(node, Function):
                inner = Scope(module, node, class_name, scope)
                yield inner
                yield from inside(inner, "", node.body)
            elif isinstance(node, ast.ClassDef):
                yield from inside(scope, node.name, node.body)
            else:
                yield from inside(scope, class_name, ast.iter_child_nodes(node))

    top = Scope(module)
    yield top
    yield from inside(top, "", module.tree.body)
