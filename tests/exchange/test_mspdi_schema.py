"""Exported files by MS Project's schema, and as MPXJ reads them; both need Java and MPXJ."""

from __future__ import annotations

import re
import subprocess
from xml.etree import ElementTree

import pytest

from relplanner import Plan
from relplanner.exchange.mspdi import apply_project_import, export_project, plan_project_import
from relplanner.sample import create_sample
from tests.bench import peer_mpxj
from tests.exchange.mspdifiles import FOLDER, NAMESPACE, example_names
from tests.exchange.mspdirandom import random_project

pytestmark = pytest.mark.skipif(
    not peer_mpxj.there(), reason="needs Java and MPXJ, which `dev.py bench --full` fetches"
)

# MPXJ's classes for the format are made of Microsoft's schema: order, types, what is required.
_SCHEMA = """
import jakarta.xml.bind.annotation.*;
import java.lang.reflect.Field;

public class Schema {
    public static void main(String[] arguments) throws Exception {
        print(Class.forName("org.mpxj.mspdi.schema.Project"));
    }

    static void print(Class<?> kind) throws Exception {
        XmlType type = kind.getAnnotation(XmlType.class);
        String path = kind.getName().replace("org.mpxj.mspdi.schema.", "").replace("$", "/");
        for (String property : type == null ? new String[0] : type.propOrder()) {
            if (property.isEmpty()) {
                continue;
            }
            Field field = kind.getDeclaredField(property);
            XmlElement element = field.getAnnotation(XmlElement.class);
            XmlSchemaType simple = field.getAnnotation(XmlSchemaType.class);
            boolean named = element != null && !element.name().equals("##default");
            System.out.println(String.join(" ", path, named ? element.name() : property,
                simple == null ? field.getType().getSimpleName() : simple.name(),
                "" + (element != null && element.required())));
        }
        for (Class<?> inner : kind.getDeclaredClasses()) {
            print(inner);
        }
    }
}
"""
_FORMS = {
    "BigInteger": r"-?\d+", "boolean": "[01]", "dateTime": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d",
    "time": r"\d\d:\d\d:\d\d", "duration": r"PT\d+H\d+M\d+S", "float": r"\d+(\.\d+)?",
    "BigDecimal": r"\d+(\.\d+)?",
}  # fmt: skip
_READER = """
import java.util.*;
import org.mpxj.*;
import org.mpxj.reader.UniversalProjectReader;

public class Reader {
    static ProjectProperties properties;

    public static void main(String[] names) throws Exception {
        for (String name : names) {
            ProjectFile file = new UniversalProjectReader().read(name);
            properties = file.getProjectProperties();
            for (Task task : file.getTasks()) {
                if (task.getUniqueID() != 0) {
                    print(name, task);
                }
            }
        }
    }

    static void print(String name, Task task) {
        // What goes by the clock needs no calendar.
        boolean clock = task.getDuration() != null && task.getDuration().getUnits().isElapsed();
        ProjectCalendar calendar = clock ? null : task.getCalendar();
        Task above = task.getParentTask();
        line(name, "task", task.getUniqueID(), task.getName(),
            above == null || above.getUniqueID() == 0 ? "" : above.getUniqueID(),
            task.hasChildTasks() ? "" : minutes(task.getDuration()), task.getDeadline(),
            task.getActive(), task.getActualStart(), task.getActualFinish(),
            task.getNotes().strip());
        if (calendar != null) {
            line(name, "calendar", task.getUniqueID(), calendar.getName());
        }
        if (task.getTaskMode() != TaskMode.MANUALLY_SCHEDULED) {
            line(name, "constraint", task.getUniqueID(), task.getConstraintType(),
                task.getConstraintDate());
        }
        for (Relation link : task.getPredecessors()) {
            boolean percent = link.getLag().getUnits() == TimeUnit.PERCENT;
            line(name, "link", link.getPredecessorTask().getUniqueID(), task.getUniqueID(),
                link.getType(), percent ? link.getLag() : minutes(link.getLag()));
        }
        if (task.getBaselineStart() != null) {
            line(name, "baseline", task.getUniqueID(), task.getBaselineStart(),
                task.getBaselineFinish(), minutes(task.getBaselineDuration()));
        }
        for (ResourceAssignment one : task.getResourceAssignments()) {
            if (one.getResource() != null) {
                line(name, "work", task.getUniqueID(), one.getResource().getName(), one.getUnits());
            }
        }
    }

    static String minutes(Duration lasts) {
        if (lasts == null) {
            return "0.0";
        }
        if (lasts.getUnits().isElapsed()) {
            return "e" + lasts.convertUnits(TimeUnit.ELAPSED_MINUTES, properties).getDuration();
        }
        return "" + lasts.convertUnits(TimeUnit.MINUTES, properties).getDuration();
    }

    static void line(Object... fields) {
        StringJoiner joined = new StringJoiner("|");
        for (Object field : fields) {
            joined.add(("" + field).replace("\\n", " "));
        }
        System.out.println(joined);
    }
}
"""


def java(folder, name, source, *arguments):
    """The lines that a program prints."""
    path = folder / f"{name}.java"
    path.write_text(source, encoding="utf-8")
    found = subprocess.run(
        ["java", "-Dfile.encoding=UTF-8", "-cp", f"{peer_mpxj.JARS}/*", path, *arguments],
        check=True, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    return found.stdout.splitlines()


@pytest.fixture(scope="module")
def schema(tmp_path_factory):
    """Of each element by its path: the elements inside in their order, with type and need."""
    found = {}
    for line in java(tmp_path_factory.mktemp("schema"), "Schema", _SCHEMA):
        path, *element = line.split()
        found.setdefault(path, []).append(tuple(element))
    return found


def faults(element, path, schema):
    """Where an element doesn't keep to the schema."""
    inside = schema[path]
    names = [name for name, _, _ in inside]
    types = {name: kind for name, kind, _ in inside}
    tags = [one.tag.removeprefix(NAMESPACE) for one in element]
    yield from (f"{path}: no {tag} here" for tag in tags if tag not in names)
    known = [tag for tag in tags if tag in names]
    if known != sorted(known, key=names.index):
        yield f"{path}: order of {known}"
    yield from (
        f"{path}: {tag} more than once"
        for tag in known
        if known.count(tag) > 1 and types[tag] != "List"
    )
    yield from (
        f"{path}: {name} is missing"
        for name, _, need in inside
        if need == "true" and name not in tags
    )
    for tag, one in zip(tags, element, strict=True):
        if f"{path}/{tag}" in schema:
            yield from faults(one, f"{path}/{tag}", schema)
        elif not re.fullmatch(_FORMS.get(types.get(tag), "(?s).*"), one.text or ""):
            yield f"{path}/{tag}: {one.text}"


def exported(folder, name, text):
    """The paths of a project and of what becomes of it in a plan."""
    given, out = folder / f"{name}.xml", folder / f"{name}-out.xml"
    given.write_bytes(text)
    with Plan.create(folder / f"{name}.relplan", zone="UTC") as plan:
        apply_project_import(plan, plan_project_import(plan, given))
        export_project(plan.snapshot(), out, now=plan.clock())
    return given, out


def test_that_the_exported_sample_keeps_to_the_schema(tmp_path, schema):
    with create_sample(tmp_path / "sample.relplan") as plan:
        export_project(plan.snapshot(), tmp_path / "out.xml", now=plan.clock())
    root = ElementTree.parse(tmp_path / "out.xml").getroot()
    assert sorted(set(faults(root, "Project", schema))) == []


@pytest.mark.parametrize("seed", range(6))
def test_that_exported_projects_keep_to_the_schema(tmp_path, schema, seed):
    text = random_project(seed, plain=False).encode()
    _, out = exported(tmp_path, "project", text)
    assert sorted(set(faults(ElementTree.parse(out).getroot(), "Project", schema))) == []


def said_by_mpxj(folder, paths):
    """What MPXJ reads in files, by path: lines by what they tell of."""
    said = {str(path): {} for path in paths}
    for line in java(folder, "Reader", _READER, *paths):
        name, kind, rest = line.split("|", 2)
        said[name].setdefault(kind, set()).add(rest)
    return said


def test_that_mpxj_reads_in_an_exported_project_what_it_read_in_the_imported_one(tmp_path):
    pairs = [
        exported(tmp_path, str(seed), random_project(seed, plain=False).encode())
        for seed in range(12)
    ]
    said = said_by_mpxj(tmp_path, [path for pair in pairs for path in pair])
    kinds = ("task", "calendar", "constraint", "link", "baseline", "work")
    counts = dict.fromkeys(kinds, 0)
    for given, out in pairs:
        before, after = said[str(given)], said[str(out)]
        for kind in counts:
            counts[kind] += len(before.get(kind, ()))
            lost = before.get(kind, set()) - after.get(kind, set())
            assert lost == set(), (given.name, kind)
    assert min(counts.values()) > 10


def test_that_mpxj_reads_the_same_links_and_baselines_of_example_files(tmp_path, schema):
    names = example_names()
    if not names:
        pytest.skip("needs the example data in ../shared/data")
    pairs = [exported(tmp_path, one, (FOLDER / f"{one}.xml").read_bytes()) for one in names]
    said = said_by_mpxj(tmp_path, [path for pair in pairs for path in pair])
    for given, out in pairs:
        assert sorted(set(faults(ElementTree.parse(out).getroot(), "Project", schema))) == []
        for kind in ("link", "baseline"):
            assert said[str(given)].get(kind) == said[str(out)].get(kind), (given.name, kind)
