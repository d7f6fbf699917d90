"""Signing checklists: what is covered, when it is stale, and what never verifies."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relplanner import (
    Checklist,
    ChecklistItem,
    Evidence,
    Person,
    Plan,
    Release,
    Signature,
    SigningKey,
)
from relplanner.canonical import canonical_text
from relplanner.checks import check_plan
from relplanner.errors import InvalidInputError, PlannerError, RuleError
from relplanner.signoff import items, signers
from relplanner.signoff.keys import create_key
from relplanner.signoff.signing import prepare, sign, sign_checklist
from relplanner.signoff.verify import (
    SignatureError,
    signature_states,
    signed_bytes,
    verify_statement,
)
from tests.plan.factory import small_plan

NOW = dt.datetime(2030, 3, 2, 9, 30, tzinfo=dt.UTC)


class Signed:
    """A plan with a ticked checklist, and two people who can sign it."""

    def __init__(self, folder):
        self.now = NOW
        small_plan(folder / "p.relplan").close()
        self.plan = Plan.open(folder / "p.relplan", clock=lambda: self.now)
        self.mira, self.ravi = create_key(), create_key()
        signers.enrol_key(self.plan, self.mira.public_key, "Mira Weber")
        signers.enrol_key(self.plan, self.ravi.public_key, "Ravi Nair")
        self.checklist = self.plan.find("CL-1")
        self.item = self.plan.find("CI-1")
        with self.plan.change("Tick") as tx:
            items.tick(tx, self.item.id, "Mira Weber", NOW)

    def sign(self, key, meaning):
        return sign_checklist(self.plan, self.checklist, key, meaning)

    def states(self):
        hashes = {entry.seq: entry.hash for entry in self.plan.journal()}
        return signature_states(self.plan.snapshot(), hashes)


@pytest.fixture
def signed(tmp_path):
    made = Signed(tmp_path)
    yield made
    made.plan.close()


def test_that_a_signature_covers_the_content_and_the_journal(signed):
    head = signed.plan.head
    row = signed.sign(signed.mira, "reviewer")
    statement = verify_statement(row.statement, row.signature, signed.mira.public_key)
    assert (statement.journal_seq, statement.journal_head) == head
    assert statement.signed_at == "2030-03-02T09:30:00Z"
    assert statement.content["items"][0]["state"] == "done"
    assert row.statement == canonical_text(json.loads(row.statement))
    [state] = signed.states()
    assert (state.word, state.differences) == ("valid", ())
    assert check_plan(signed.plan.path).state == "sound"


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (lambda s, tx: items.reopen(tx, s.item.id),
         "CI-1 'Backups verified': state was 'done', is 'open'."),
        (lambda s, tx: tx.update(ChecklistItem, s.item.id, name="Backups tested"),
         "CI-1 'Backups verified': text was 'Backups verified', is 'Backups tested'."),
        (lambda s, tx: tx.update(Release, s.plan.find("R-1").id, name="Autumn"),
         "Release was 'Spring', is 'Autumn'."),
        (lambda s, tx: tx.insert(ChecklistItem(checklist_id=s.checklist.id, name="More")),
         "CI-2 'More' was added."),
        (lambda s, tx: tx.delete(ChecklistItem, s.item.id),
         "CI-1 'Backups verified' was removed."),
        (lambda s, tx: tx.update(ChecklistItem, s.item.id, owner_id=s.plan.find("P-1").id),
         "CI-1 'Backups verified': owner was empty, is 'Mira Weber'."),
        (lambda s, tx: items.attach_link(tx, s.item.id, "Log", "https://ci/1", "Mira", NOW),
         "CI-1 'Backups verified': the evidence 'Log' was added."),
    ],
)  # fmt: skip
def test_that_a_later_edit_makes_it_stale_and_says_which_field_changed(signed, edit, sentence):
    signed.sign(signed.mira, "reviewer")
    with signed.plan.change("Edit") as tx:
        edit(signed, tx)
    [state] = signed.states()
    assert state.word == "stale"
    assert sentence in state.differences
    signed.plan.undo()
    assert signed.states()[0].word == "valid"


def test_that_edits_elsewhere_leave_it_valid(signed):
    signed.sign(signed.mira, "reviewer")
    with signed.plan.change("Edit") as tx:
        tx.update(Release, signed.plan.find("R-1").id, description="longer")
        tx.insert(Checklist(name="Another", release_id=signed.plan.find("R-1").id))
    assert [state.word for state in signed.states()] == ["valid"]


def test_that_undo_passes_over_a_signature(signed):
    signed.sign(signed.mira, "reviewer")
    assert signed.plan.undo_label == "Tick"
    signed.plan.undo()
    assert signed.states()[0].word == "stale"
    assert len(signed.plan.rows(Signature)) == 1


def test_that_an_approver_cant_sign_with_open_items_but_a_reviewer_can(signed):
    with signed.plan.change("Reopen") as tx:
        items.reopen(tx, signed.item.id)
    with pytest.raises(RuleError, match="CI-1 'Backups verified'"):
        signed.sign(signed.mira, "approver")
    assert signed.sign(signed.mira, "reviewer").meaning == "reviewer"


def test_that_an_author_cant_approve_the_same_checklist(signed):
    signed.sign(signed.mira, "author")
    with pytest.raises(RuleError, match="signed CL-1 as author and can't approve"):
        signed.sign(signed.mira, "approver")
    assert signed.sign(signed.ravi, "approver").signer == "Ravi Nair"


def test_that_what_changed_after_it_was_shown_isnt_signed(signed):
    request = prepare(signed.plan, signed.checklist, signed.mira.fingerprint, "reviewer")
    with signed.plan.change("Edit") as tx:
        tx.update(ChecklistItem, signed.item.id, guidance="Look twice")
    with pytest.raises(InvalidInputError, match="changed since you looked"):
        sign(signed.plan, request, signed.mira)
    assert signed.plan.rows(Signature) == []


def test_that_a_foreign_or_revoked_key_and_an_unknown_meaning_are_refused(signed):
    with pytest.raises(InvalidInputError, match="not enrolled"):
        signed.sign(create_key(), "reviewer")
    with pytest.raises(InvalidInputError, match="no meaning"):
        signed.sign(signed.mira, "fan")
    row = signed.sign(signed.mira, "reviewer")
    key = signed.plan.find("KEY-1")
    with pytest.raises(InvalidInputError, match="needs a reason"):
        signers.revoke_key(signed.plan, key, reason=" ")
    signers.revoke_key(signed.plan, key, reason="Laptop lost")
    with pytest.raises(InvalidInputError, match="is revoked"):
        signed.sign(signed.mira, "reviewer")
    [state] = signed.states()
    assert (state.word, state.revoked, state.signature.id) == ("valid", True, row.id)


def test_that_a_clock_behind_the_journal_is_refused(signed):
    signed.now = NOW - dt.timedelta(days=1)
    with pytest.raises(InvalidInputError, match=r"clock .* is behind"):
        signed.sign(signed.mira, "reviewer")


def test_that_signatures_and_keys_cant_be_changed_or_removed(signed):
    row = signed.sign(signed.mira, "reviewer")
    key = signed.plan.find("KEY-1")
    tries = [
        lambda tx: tx.update(Signature, row.id, meaning="approver"),
        lambda tx: tx.delete(Signature, row.id),
        lambda tx: tx.update(SigningKey, key.id, holder="Somebody"),
        lambda tx: tx.delete(SigningKey, key.id),
        lambda tx: tx.delete(Checklist, signed.checklist.id),
        lambda tx: tx.delete(Release, signed.plan.find("R-1").id),
    ]
    for attempt in tries:
        with pytest.raises(RuleError), signed.plan.change("Tamper") as tx:
            attempt(tx)
    assert signed.states()[0].word == "valid"


def test_that_a_signature_moved_to_another_checklist_or_retold_is_invalid(signed):
    row = signed.sign(signed.mira, "reviewer")
    with signed.plan.change("Add") as tx:
        other = tx.insert(Checklist(name="Other", release_id=signed.plan.find("R-1").id))
        values = {
            name: getattr(row, name)
            for name in ("key_id", "signer", "meaning", "signed_at", "statement",
                         "content_digest", "journal_seq", "journal_head", "signature")
        }  # fmt: skip
        tx.insert(Signature(checklist_id=other.id, **values))
        tx.insert(Signature(checklist_id=signed.checklist.id, **{**values, "meaning": "approver"}))
        tx.insert(Signature(checklist_id=signed.checklist.id, **{**values, "signer": "Boss"}))
        ravis = signed.plan.find("KEY-2").id
        tx.insert(Signature(checklist_id=signed.checklist.id, **{**values, "key_id": ravis}))
    problems = [state.problem for state in signed.states()]
    assert problems == [
        "",
        "The signature was made for another checklist.",
        "What is shown of the signature isn't what was signed.",
        "What is shown of the signature isn't what was signed.",
        "The signature doesn't match the signed statement and key.",
    ]


KEY = create_key()
STATEMENT = canonical_text({"format": "relplan-signature-v1", "x": 1})


@settings(max_examples=150)
@given(st.data())
def test_that_a_changed_statement_or_signature_never_verifies(tmp_path_factory, data):
    row = SIGNED.setdefault("row", _signed_row(tmp_path_factory))
    text, signature, public = row
    place = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(st.characters(min_codepoint=32, max_codepoint=126))
    changed = text[:place] + letter + text[place + 1 :]
    if changed != text:
        with pytest.raises(SignatureError):
            verify_statement(changed, signature, public)
    raw = bytearray(signature.encode())
    raw[data.draw(st.integers(0, 85))] ^= 1 << data.draw(st.integers(0, 6))
    if raw.decode(errors="replace") != signature:
        with pytest.raises(SignatureError):
            verify_statement(text, raw.decode(errors="replace"), public)


SIGNED: dict[str, tuple[str, str, str]] = {}


def _signed_row(factory):
    made = Signed(factory.mktemp("signed"))
    row = made.sign(made.mira, "reviewer")
    made.plan.close()
    return row.statement, row.signature, made.mira.public_key


@pytest.mark.parametrize(
    "text", [STATEMENT, "[]", "not json", '{"format":"relplan-signature-v1"}', '{"format":"v0"}']
)
def test_that_a_genuine_signature_over_something_else_is_no_statement(text):
    with pytest.raises(SignatureError, match=r"statement"):
        verify_statement(text, KEY.sign(signed_bytes(text)), KEY.public_key)


def test_that_an_item_that_doesnt_apply_needs_a_reason(signed):
    with pytest.raises(InvalidInputError, match="needs a reason"), signed.plan.change("N/A") as tx:
        items.mark_not_applicable(tx, signed.item.id, "  ", "Mira", NOW)
    with signed.plan.change("N/A") as tx:
        items.mark_not_applicable(tx, signed.item.id, "No database here", "Mira", NOW)
    assert signed.plan.find("CI-1").state == "not applicable"


def test_that_a_tick_without_a_name_breaks_a_rule(signed):
    with pytest.raises(RuleError, match="must say by whom"), signed.plan.change("Tick") as tx:
        tx.update(ChecklistItem, signed.item.id, done_by="")


def test_that_a_file_is_kept_once_by_its_hash_and_given_back(signed):
    with signed.plan.change("Attach") as tx:
        one = items.attach_file(tx, signed.item.id, "log.txt", b"all green", "Mira", NOW)
        two = items.attach_file(tx, signed.item.id, "again.txt", b"all green", "Mira", NOW)
    assert one.sha256 == two.sha256
    assert signed.plan.file_content(one.sha256) == b"all green"
    assert signed.plan.snapshot().file_content(one.sha256) == b"all green"
    signed.plan.undo()
    assert signed.plan.rows(Evidence) == []
    signed.plan.redo()
    assert check_plan(signed.plan.path).state == "sound"


@pytest.mark.parametrize(
    "name",
    ["../x", "a/b", "C:x", "con", "NUL.txt", "com1", "x.", "x ", " x", "", "..", "a\x00b",
     "report\u202efdp.exe", "a" * 201, "tab\tname", 'a"b', "a|b"],
)  # fmt: skip
def test_that_a_deceiving_file_name_is_refused(signed, name):
    with pytest.raises(InvalidInputError, match="file name"), signed.plan.change("Attach") as tx:
        items.attach_file(tx, signed.item.id, name, b"x", "Mira", NOW)


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "file:///etc/passwd", "//host/x", "", "https://a b", "ftp://x"],
)
def test_that_only_links_of_the_web_and_mail_are_kept(signed, address):
    with pytest.raises(InvalidInputError, match="not a link"), signed.plan.change("Attach") as tx:
        items.attach_link(tx, signed.item.id, "x", address, "Mira", NOW)


def test_that_a_key_is_found_by_code_holder_or_fingerprint(signed):
    ravi = signed.plan.find("KEY-2")
    for wanted in ("KEY-2", "Ravi Nair", ravi.fingerprint, ravi.fingerprint[:8].upper()):
        assert signers.enrolled_key(signed.plan, wanted).id == ravi.id
    with pytest.raises(InvalidInputError, match="more than one"):
        signers.enrolled_key(signed.plan)
    with pytest.raises(InvalidInputError, match="no signing key 'Eve'"):
        signers.enrolled_key(signed.plan, "Eve")
    with pytest.raises(PlannerError, match=r"already enrolled as KEY-2"):
        signers.enrol_key(signed.plan, signed.ravi.public_key, "Ravi again")
    with pytest.raises(InvalidInputError, match="not a public key"):
        signers.enrol_key(signed.plan, "AAAA", "Eve")
    assert signed.plan.rows(Person)[0].name == "Mira Weber"
