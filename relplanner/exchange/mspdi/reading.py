"""Reading an MS Project XML file within limits, an element at a time: `read_file`."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from relplanner.errors import EnvironmentFailure, InvalidInputError
from relplanner.exchange.mspdi.cleaning import MAX_TAG_BYTES, Cleaned, EndlessTagError
from relplanner.exchange.mspdi.fields import LEFT_OUT, READ, WORKED_OUT, says_something
from relplanner.exchange.mspdi.worked import Worked
from relplanner.exchange.table_import_types import shown
from relplanner.progress import Progress, report

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_FILE_BYTES = 100_000_000
MAX_ELEMENTS = 5_000_000
MAX_DEPTH = 40
MAX_TASKS = 200_000
_MAX_NOTES = 1_000_000
# Kinds of values without a place in a plan that are told one by one; files have a few dozen.
_MOST_KINDS = 500
_REPORT_EVERY = 20_000
_HEAD_BYTES = 4096
_NAMESPACE = "http://schemas.microsoft.com/project"
_LISTS = {
    "Calendars": "Calendar", "Tasks": "Task", "Resources": "Resource", "Assignments": "Assignment",
}  # fmt: skip
_HEADS = {
    b"\xd0\xcf\x11\xe0": "This is a file in MS Project's own format (.mpp), not XML.",
    b"PK\x03\x04": "This is a zip archive or a workbook, not XML.",
    b"SQLi": "This is a database, not XML.",
    b"%PDF": "This is a PDF, not XML.",
}
_SAVE_ANEW = "Open it in MS Project or ProjectLibre and save it as “XML Format (*.xml)”."


@dataclass(slots=True)
class Element:
    """An element with what is read of it.

    Attributes:
        kind: Its name, without the namespace.
        fields: The text of its simple children.
        parts: Its children that have children themselves.
        left_out: What it holds that a plan has no place for, as people call it.
        worked: Of an assignment, from when to when it has work, as the file writes it.
    """

    kind: str
    fields: dict[str, str] = field(default_factory=dict)
    parts: list[Element] = field(default_factory=list)
    left_out: set[str] = field(default_factory=set)
    worked: list[tuple[str, str]] = field(default_factory=list)

    def all(self, *path: str) -> Iterator[Element]:
        """The parts that are reached over these names."""
        found = [self]
        for kind in path:
            found = [part for one in found for part in one.parts if part.kind == kind]
        return iter(found)


@dataclass(slots=True)
class ProjectFile:
    """What an MS Project file holds, as it was read.

    Attributes:
        path: The file.
        project: Its own fields.
        left_out: How many elements of a kind have a value that a plan has no place for, by
            (the kind of element, what people call the value).
        tags: The elements' names that each such value stood under.
        replaced: How many characters that XML doesn't allow became blanks.
    """

    path: Path
    project: Element
    calendars: list[Element] = field(default_factory=list)
    tasks: list[Element] = field(default_factory=list)
    resources: list[Element] = field(default_factory=list)
    assignments: list[Element] = field(default_factory=list)
    left_out: Counter[tuple[str, str]] = field(default_factory=Counter)
    tags: dict[str, set[str]] = field(default_factory=dict)
    replaced: int = 0


def read_file(path: str | Path, *, progress: Progress | None = None) -> ProjectFile:
    """Reads an MS Project XML file (MSPDI). Declarations of types and entities are refused.

    Args:
        path: The file; below 100 MB.
        progress: Is told how far it is, in bytes.

    Raises:
        InvalidInputError: When it isn't such a file, is damaged, or is unreasonably large.
        EnvironmentFailure: When it can't be read at all.
        Cancelled: From `progress`.
    """
    file = Path(path)
    try:
        size = file.stat().st_size
        if size >= MAX_FILE_BYTES:
            raise InvalidInputError(
                f"The file has {size // 1_000_000} MB; less than {MAX_FILE_BYTES // 1_000_000} MB "
                "are read.",
                where=str(file),
                todo="Save the project without timephased data and baselines, or split it.",
            )
        with file.open("rb") as stream:
            _refuse_other_formats(file, stream.read(_HEAD_BYTES))
            stream.seek(0)
            return _Reading(file, stream, size, progress).read()
    except OSError as error:
        raise EnvironmentFailure(
            f"The file can't be read ({error.strerror}).", where=str(file)
        ) from error


def _refuse_other_formats(file: Path, head: bytes) -> None:
    is_blank = len(head) < _HEAD_BYTES and not head.strip()
    sentence = _HEADS.get(head[:4], "The file is empty." if is_blank else "")
    if sentence:
        raise InvalidInputError(sentence, where=str(file), todo=_SAVE_ANEW)


class _Reading:
    """One pass over a file; nothing but what is wanted stays in memory."""

    def __init__(self, file: Path, stream: IO[bytes], size: int, progress: Progress | None) -> None:
        self._file = file
        self._stream = stream
        self._size = size
        self._progress = progress
        self._found = ProjectFile(file, Element("Project"))
        self._open: list[Any] = []
        self._worked = Worked()
        self._list = ""

    def read(self) -> ProjectFile:
        from defusedxml import DefusedXmlException
        from defusedxml.ElementTree import ParseError, iterparse

        try:
            cleaned = Cleaned(self._stream)
            events = iterparse(cleaned, events=("start", "end"), forbid_dtd=True)
            for count, (event, element) in enumerate(events):
                if count % _REPORT_EVERY == 0:
                    report(self._progress, self._stream.tell(), self._size, "Reading")
                if count > 2 * MAX_ELEMENTS:
                    raise self._refused(f"The file has more than {MAX_ELEMENTS} elements.")
                if event == "start":
                    self._start(element)
                else:
                    self._end(element)
        except DefusedXmlException as error:
            raise self._refused(
                "The file declares a document type or entities, which no MS Project file needs."
            ) from error
        except EndlessTagError as error:
            raise self._refused(
                f"A tag of the file is longer than {MAX_TAG_BYTES // 1_000_000} MB."
            ) from error
        except (ParseError, ValueError, LookupError) as error:
            # ValueError and LookupError: an encoding that the parser doesn't know.
            raise self._refused(f"The file isn't well-formed XML ({shown(str(error))}).") from error
        self._found.replaced = cleaned.replaced
        if not self._found.project.fields and not self._found.tasks and not self._list:
            raise self._refused("This is not an MS Project file: it holds no project.")
        return self._found

    def _start(self, element: Any) -> None:
        if not self._open:
            self._check_root(element.tag)
        self._open.append(element)
        if len(self._open) > MAX_DEPTH:
            raise self._refused(f"Elements are nested more than {MAX_DEPTH} deep.")

    def _end(self, element: Any) -> None:
        self._open.pop()
        depth, name = len(self._open), _local(element.tag)
        if depth == 1:
            if name in _LISTS:
                self._list = name
            else:
                self._take(self._found.project, element)
            self._forget(element)
        elif depth == 2 and _LISTS.get(_local(self._open[1].tag)) == name:
            taken = Element(name)
            for child in element:
                self._take(taken, child)
            taken.worked = self._worked.taken()
            self._keep(taken)
            self._forget(element)
        elif depth > 2 and name == "TimephasedData":
            # A file may have a million of these: only from when to when there is work is kept.
            texts = {_local(one.tag): (one.text or "").strip() for one in element}
            self._worked.add(texts)
            element.clear()

    def _keep(self, taken: Element) -> None:
        found = self._found
        if taken.kind == "Task" and len(found.tasks) >= MAX_TASKS:
            raise self._refused(f"The project has more than {MAX_TASKS} tasks.")
        {
            "Calendar": found.calendars, "Task": found.tasks, "Resource": found.resources,
            "Assignment": found.assignments,
        }[taken.kind].append(taken)  # fmt: skip

    def _take(self, owner: Element, child: Any) -> None:
        tag = _local(child.tag)
        text = (child.text or "").strip()
        if tag in READ[owner.kind]:
            if tag == "PredecessorLinks":
                # Some programs put a list around the links, which MS Project doesn't.
                for link in child:
                    if _local(link.tag) == "PredecessorLink":
                        owner.parts.append(self._whole(link))
            elif len(child) or tag in {"PredecessorLink", "Baseline"}:
                owner.parts.append(self._whole(child))
            elif tag not in owner.fields:
                owner.fields[tag] = text[:_MAX_NOTES]
        elif tag not in WORKED_OUT[owner.kind] and (
            len(child) or says_something(tag, text) or tag == "TimephasedData"
        ):
            self._leave_out(owner, tag)

    def _leave_out(self, owner: Element, tag: str) -> None:
        name = LEFT_OUT.get(tag, f"values of {shown(tag)}")
        if len(self._found.tags) >= _MOST_KINDS and name not in self._found.tags:
            name = "values of further kinds"
        if name not in owner.left_out:
            owner.left_out.add(name)
            self._found.left_out[owner.kind, name] += 1
        self._found.tags.setdefault(name, set()).add(tag)

    def _whole(self, element: Any) -> Element:
        """An element with everything inside; how deep that can be is limited."""
        made = Element(_local(element.tag))
        if made.kind in READ:
            for child in element:
                self._take(made, child)
            return made
        for child in element:
            if len(child):
                made.parts.append(self._whole(child))
            else:
                made.fields.setdefault(_local(child.tag), (child.text or "").strip())
        return made

    def _forget(self, element: Any) -> None:
        element.clear()
        parent = self._open[-1]
        del parent[:]

    def _check_root(self, tag: str) -> None:
        namespace, _, name = tag.rpartition("}")
        namespace = namespace.lstrip("{")
        if name == "Project" and (not namespace or namespace.startswith(_NAMESPACE)):
            return
        said = f"{shown(name)}" + (f" of {shown(namespace)}" if namespace else "")
        raise InvalidInputError(
            f"This is not an MS Project file: it begins with the element {said}.",
            where=str(self._file),
            todo=_SAVE_ANEW,
        )

    def _refused(self, sentence: str) -> InvalidInputError:
        return InvalidInputError(sentence, where=str(self._file), todo=_SAVE_ANEW)


def _local(tag: Any) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
