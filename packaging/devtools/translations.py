"""The translations of the window: what the code says, and what people made of it."""

from __future__ import annotations

from pathlib import Path

from devtools import environment
from devtools.sentences import as_module, sentences
from devtools.terminal import ROOT, DevError, run_quietly, say

FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de",)
SENTENCES = ROOT / "ui" / "said_sentences.py"


def update_translations() -> int:
    """Bring the translations up to what the code says, and make the `.qm` files of them; 0."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    SENTENCES.write_text(as_module(sentences(ROOT)), "utf-8")
    for language in LANGUAGES:
        source = FOLDER / f"relplanner_{language}.ts"
        extract(source, language)
        compile_one(source, source.with_suffix(".qm"))
        left = source.read_text("utf-8").count('type="unfinished"')
        say(f"{source.relative_to(ROOT)}: {left} texts to translate" if left else f"{source.name}")
    return 0


def extract(target: Path, language: str) -> None:
    """Write all texts of the window into a `.ts` file; translations that are there stay."""
    texts = sorted((ROOT / "ui").rglob("*.py"))
    _run([
        _tool("lupdate"), "-silent", "-locations", "none", "-no-obsolete",
        "-source-language", "en", "-target-language", language,
        # The modules call QCoreApplication.translate so.
        "-tr-function-alias", "translate+=_translate",
        *texts, "-ts", target,
    ])  # fmt: skip


def compile_one(source: Path, target: Path) -> None:
    """Make the file that the program loads."""
    _run([_tool("lrelease"), "-silent", source, "-qm", target])


def _run(command: list[str | Path]) -> None:
    status, output = run_quietly(command)
    if status != 0:
        raise DevError(f"{command[0]} has failed:\n{output}")


def _tool(name: str) -> Path:
    return environment.python().with_name(f"pyside6-{name}")
