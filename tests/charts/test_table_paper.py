"""The registers on paper: nothing is lost between the pages, and text is only text."""

from __future__ import annotations

import datetime as dt
import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relplanner import Activity, ChecklistItem, Plan, Release, Risk
from relplanner.charts import style
from relplanner.charts.fonts import Typeface
from relplanner.charts.registers import risk_table, rollback_tables
from relplanner.charts.table_paper import Column, Table, table_paper, wrapped
from relplanner.charts.views import Shown, draw_view, paper_of
from relplanner.errors import InvalidInputError
from relplanner.page_setup import PAGED, PageSetup, Picture, usual_setup
from relplanner.registers import REGISTERS
from relplanner.rollback.tables import RollbackPlan, RollbackStep
from relplanner.sample import create_sample
from relplanner.signoff.tables import Checklist, Signature
from relplanner.signoff.verify import signed_hashes
from tests.charts.pdffiles import contents, pdf_pages, text_sizes

NOW = dt.datetime(2026, 11, 24, 8, 30, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    made = create_sample(tmp_path_factory.mktemp("plan") / "s.relplan", clock=lambda: NOW)
    yield made
    made.close()


def shown(plan, only=None):
    return Shown(plan.snapshot(), only, signed_hashes(plan), NOW)


def drawn(plan, path, view, setup=None):
    draw_view(shown(plan), path, Picture(view, setup))
    return pdf_pages(path)


def words_of(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("view", ["risks", *sorted(PAGED)])
@pytest.mark.parametrize("landscape", [True, False])
def test_that_pages_of_tables_are_numbered_and_readable(plan, tmp_path, view, landscape):
    setup = PageSetup("A4", landscape)
    pages = drawn(plan, tmp_path / "t.pdf", view, setup)
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert "Made 24 Nov 2026, 09:30 (Europe/Berlin)" in page
        assert plan.info.name in page
    sizes = [size for page in contents(tmp_path / "t.pdf") for size in text_sizes(page)]
    assert min(sizes) >= 7


def test_that_the_register_of_risks_follows_the_matrix_the_worst_first(plan, tmp_path):
    matrix, *register = drawn(plan, tmp_path / "t.pdf", "risks")
    assert "Before the response" in matrix
    codes = re.findall(r"^ *(RSK-\d+)", "".join(register), re.MULTILINE)
    risks = {one.code: one.likelihood * one.impact for one in plan.rows(Risk)}
    assert sorted(codes) == sorted(risks)
    scores = [risks[code] for code in codes]
    assert scores == sorted(scores, reverse=True)
    assert "Response" in register[0]


def test_that_checklists_stand_with_their_items_evidence_and_signatures(plan, tmp_path):
    text = "".join(drawn(plan, tmp_path / "t.pdf", "checklists", PageSetup("A3")))
    codes = re.findall(r"^ *(CI-\d+)", text, re.MULTILINE)
    order = {one.id: number for number, one in enumerate(plan.rows(Checklist))}
    items = sorted(
        plan.rows(ChecklistItem), key=lambda one: (order[one.checklist_id], one.position)
    )
    assert codes == [one.code for one in items]
    for one in plan.rows(Signature):
        assert re.search(rf"{one.code} +{one.signer} +{one.meaning} .* valid", text)


def test_that_why_an_item_is_not_applicable_stands_where_there_is_room(plan):
    from relplanner.charts.registers import checklist_tables

    snapshot = plan.snapshot()
    releases = {one.id for one in snapshot.records(Release)}
    rows = [row for table in checklist_tables(snapshot, releases, {}) for row in table.rows]
    found = {row[0]: row for row in rows if row[2].startswith("– ")}
    assert found["CI-6"][2] == "– not applicable"
    assert found["CI-6"][-1] == "Reason: Windows nodes are out of scope since 2 October."


def test_that_a_signature_of_what_has_changed_since_is_called_stale(tmp_path):
    with create_sample(tmp_path / "s.relplan", clock=lambda: NOW) as plan:
        signed = plan.rows(Signature)[0].checklist_id
        item = next(one for one in plan.rows(ChecklistItem) if one.checklist_id == signed)
        with plan.change("Reword") as tx:
            tx.update(ChecklistItem, item.id, name="Something else")
        text = "".join(drawn(plan, tmp_path / "t.pdf", "checklists"))
    assert "stale" in text
    assert "was 'Every" in words_of(text)


def test_that_what_is_printed_and_of_which_state_stand_whole_on_narrow_paper(plan, tmp_path):
    [page] = drawn(plan, tmp_path / "t.pdf", "runbook", PageSetup("A4", landscape=False))
    assert f"{plan.info.name}: runbook of the deployment" in words_of(page)
    assert f"journal head {plan.head[1][:12]}" in page


@pytest.mark.parametrize(("view", "register"), [("rollback", "rollback_steps"), ("risks", "risks")])
def test_that_columns_on_paper_are_called_as_those_in_the_window(plan, view, register):
    labels = {one.label for one in REGISTERS[register].fields}
    drawn_tables = {"rollback": rollback_tables, "risks": lambda *of: [risk_table(*of)]}[view]
    [table, *_] = drawn_tables(plan.snapshot(), {one.id for one in plan.rows(Release)})
    heads = {one.name for one in table.columns}
    # Before and after the response stand together what are several columns of the window.
    assert heads - {"Before", "After"} <= labels


def test_that_rollback_steps_begin_when_those_before_are_done(plan, tmp_path):
    text = "".join(drawn(plan, tmp_path / "t.pdf", "rollback", PageSetup("A3")))
    for one in plan.rows(RollbackPlan):
        assert f"{one.code} {one.name}" in text
        begins = 0
        steps = [step for step in plan.rows(RollbackStep) if step.rollback_plan_id == one.id]
        for step in sorted(steps, key=lambda step: step.position):
            hours, rest = divmod(begins, 60)
            after = " ".join(
                part for part, there in ((f"{hours} h", hours), (f"{rest} min", rest or not hours))
                if there
            )  # fmt: skip
            assert re.search(rf"{re.escape(step.name[:25])}.* {after} +", text), step.name
            begins += step.duration_min


def test_that_the_runbook_has_the_deployment_in_the_order_of_its_starts(plan, tmp_path):
    snapshot = plan.snapshot()
    stage_of = {}
    for one, _ in snapshot.outline():
        stage_of[one.id] = one.stage or stage_of.get(one.parent_id)
    parents = {one.parent_id for one in snapshot.records(Activity)}
    expected = {
        one.code for one in snapshot.records(Activity)
        if stage_of[one.id] == "deployment" and one.id not in parents
    }  # fmt: skip
    text = "".join(drawn(plan, tmp_path / "t.pdf", "runbook"))
    found = re.findall(r"^ *(\d+) +(A-\d+) ", text, re.MULTILINE)
    assert {code for _, code in found} == expected
    starts = {
        one.code: int(snapshot.schedule.start[snapshot.schedule.index[one.id]])
        for one in snapshot.records(Activity)
    }  # fmt: skip
    for (number, code), (next_number, next_code) in itertools.pairwise(found):
        if int(next_number) == int(number) + 1:
            assert starts[code] <= starts[next_code]


@pytest.mark.parametrize("view", sorted(PAGED))
def test_that_a_view_without_anything_is_refused_and_tables_are_no_pictures(tmp_path, plan, view):
    with pytest.raises(InvalidInputError, match="several pages"):
        draw_view(shown(plan), tmp_path / "t.png", Picture(view))
    with Plan.create(tmp_path / "p.relplan") as empty:
        with empty.change("Add") as tx:
            tx.insert(Release(name="R", start_at="2026-03-02T08:00Z"))
        with pytest.raises(InvalidInputError, match=r"print|deployment"):
            draw_view(shown(empty), tmp_path / "t.pdf", Picture(view))
    assert list(tmp_path.glob("t.*")) == []


def test_that_only_the_chosen_release_is_printed(plan):
    releases = plan.rows(Release)
    for view in ("risks", *PAGED):
        with style.drawing():
            paper = paper_of(view, shown(plan, {releases[0].id}), usual_setup(view))
            texts = {one.text for n in range(paper.pages) for one in paper.drawn(n).texts}
        assert any(releases[0].name in text for text in texts)
        assert not any(releases[1].name in text for text in texts), view


def laid_out(tmp_path, tables, setup):
    with Plan.create(tmp_path / "p.relplan", name="P") as plan:
        snapshot = plan.snapshot()
    with style.drawing():
        paper = table_paper(snapshot, setup, tables, title="T", subtitle="S", now=NOW)
        return [paper.drawn(number) for number in range(paper.pages)]


def test_that_no_row_is_cut_and_the_columns_are_named_on_every_page(tmp_path):
    columns = (Column("No", 1), Column("Text", 5))
    rows = [(f"#{number}", "word " * (number % 60)) for number in range(200)]
    table = Table("Many", ("A note",), columns, rows)
    setup = PageSetup("A4")
    sheets = laid_out(tmp_path, [table], setup)
    assert len(sheets) > 3
    found = []
    for sheet in sheets:
        texts = [one.text for one in sheet.texts]
        assert texts.count("No") == texts.count("Text") == 1
        here = [text for text in texts if text.startswith("#")]
        found += here
        assert sum(one.text.count("word") for one in sheet.texts) == sum(
            int(text[1:]) % 60 for text in here
        )
        bottom = setup.size[1] - 28 - 16
        body = [one for one in sheet.texts if one.text.startswith(("#", "word"))]
        assert max(one.y for one in body) < bottom
    assert found == [row[0] for row in rows]
    assert "Many" in [one.text for one in sheets[0].texts]
    assert all("Many (continued)" in [one.text for one in page.texts] for page in sheets[1:])


def test_that_a_row_higher_than_a_page_goes_on_without_loss(tmp_path):
    text = " ".join(f"w{number}" for number in range(6000))
    table = Table("Long", (), (Column("Text", 1), Column("Other", 3)), [(text, "x")])
    sheets = laid_out(tmp_path, [table], PageSetup("A4"))
    assert len(sheets) > 2
    words = [
        word for sheet in sheets for one in sheet.texts for word in one.text.split()
        if re.fullmatch(r"w\d+", word)
    ]  # fmt: skip
    assert words == text.split()


def test_that_a_heading_is_never_alone_at_the_end_of_a_page(tmp_path):
    columns = (Column("Text", 1),)
    tables = [
        Table(f"Head {at}", (), columns, [(f"row {at}.{row}",) for row in range(at % 9 + 1)])
        for at in range(60)
    ]  # fmt: skip
    for sheet in laid_out(tmp_path, tables, PageSetup("A4", landscape=False)):
        texts = [one.text for one in sheet.texts]
        for number in range(60):
            if f"Head {number}" in texts:
                assert f"row {number}.0" in texts


@pytest.mark.parametrize("text", ["a $x_{$ b", r"\frac{1}{", "<b>&amp;</b>", "{0} %s"])
def test_that_hostile_texts_stand_in_tables_as_they_are(tmp_path, text):
    with Plan.create(tmp_path / "p.relplan", name=text) as plan:
        with plan.change("Add") as tx:
            release = tx.insert(Release(name=text, start_at="2026-03-02T08:00Z"))
            tx.insert(Risk(name=text, cause=text, mitigation=text, release_id=release.id))
            checklist = tx.insert(Checklist(name=text, purpose=text, release_id=release.id))
            tx.insert(ChecklistItem(name=text, guidance=text, checklist_id=checklist.id))
            back = tx.insert(RollbackPlan(name=text, trigger=text, release_id=release.id))
            tx.insert(RollbackStep(name=text, verification=text, rollback_plan_id=back.id))
            tx.insert(
                Activity(name=text, notes=text, release_id=release.id, stage="deployment")
            )  # fmt: skip
        for view in ("risks", *PAGED):
            last = drawn(plan, tmp_path / "t.pdf", view)[-1]
            assert last.count(text) >= 4, view


@pytest.fixture(scope="module")
def face():
    with style.drawing():
        yield Typeface(["abc"])


@given(st.text(alphabet="ab W.-\n", max_size=80), st.floats(12, 200))
def test_that_wrapping_loses_nothing_and_keeps_to_the_width(face, text, room):
    lines = wrapped(face, text, room, 7.5)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(face.width(line, 7.5) <= room for line in lines if len(line) > 1)
    # Words that fit stay whole.
    whole = [word for word in text.split() if face.width(word, 7.5) <= room]
    assert sum(whole.count(word) for word in set(whole)) <= sum(len(one.split()) for one in lines)
