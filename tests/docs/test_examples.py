"""Every command shown in the documents is run, and what it prints is compared with what is shown.

In a block marked `console` a line of three dots alone stands for any lines, and three dots within a
line for any words: ids of this run, times, and what a reader need not see.
"""

from __future__ import annotations

import contextlib
import io
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import regex

from referatsoeg.cli.main import run
from referatsoeg.search import service

ROOT = Path(__file__).parents[2]
DOCUMENTS = ("README.md", "docs/vejledning.md", "docs/layouts.md", "docs/output.md")
IMPORT = "referatsoeg import corpus/*.txt corpus/*.pdf"
_BLOCK = regex.compile(r"^```(?P<kind>\S*)[^\n]*\n(?P<text>.*?)^```$", regex.M | regex.S)
_DOTS = regex.compile(r" ?…")  # a blank before them is only for the eye
_FILE = regex.compile(r"^<!-- fil: (?P<name>\S+) -->\n+(?=```)", regex.M)


@dataclass(kw_only=True)
class Example:
    """One command, what is shown of its output, and the line of the document it stands on."""

    command: str
    line: int
    shown: list[str] = field(default_factory=list)


@dataclass(kw_only=True)
class Place:
    """A folder with the samples and their archive, and what the import of them printed."""

    folder: Path
    imported: str
    imported_code: int = 0
    code: int = 0


def files(text: str) -> Iterator[tuple[str, str]]:
    """Return the files a document tells its reader to write: name and content."""
    for named in _FILE.finditer(text):
        block = _BLOCK.match(text, named.end())
        assert block, f"no block after the name {named['name']}"
        yield named["name"], block["text"]


def examples(text: str) -> Iterator[Example]:
    """Return the commands of a document in order."""
    for block in _BLOCK.finditer(text):
        if block["kind"] != "console":
            continue
        first = text[: block.start("text")].count("\n") + 1
        current: Example | None = None
        for offset, line in enumerate(block["text"].splitlines()):
            if line.startswith("$ "):
                if current:
                    yield current
                current = Example(command=line[2:], line=first + offset)
            else:
                assert current, f"output without a command in line {first + offset}"
                current.shown.append(line)
        if current:
            yield current


def expanded(word: str) -> list[str]:
    """Return the files a word with a star stands for, or the word itself."""
    found = sorted(path.as_posix() for path in Path().glob(word)) if "*" in word else []
    return found or [word]


def perform(command: str, place: Place) -> str:
    """Run a command as a shell would, in the current folder; return what it prints."""
    if command == "echo $?":
        return str(place.code)
    if command == IMPORT and place.imported:
        place.code = place.imported_code
        return place.imported
    words = shlex.split(command)
    assert words.pop(0) == "referatsoeg", command
    words = [path for word in words for path in expanded(word)]
    target = None
    if ">" in words:
        at = words.index(">")
        target = Path(words[at + 1])
        words[at:] = []
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        place.code = run(words)
    out.flush()
    printed = out.buffer.getvalue().decode("utf-8")
    if target:
        target.write_text(printed, encoding="utf-8")
        return ""
    return printed


def pattern_of(shown: list[str]) -> regex.Pattern[str]:
    """Return what the shown lines allow."""
    parts = []
    for line in shown:
        if line.strip() == "…":
            parts.append(r"(?:[^\n]*\n)*?")
        else:
            words = (regex.escape(part) for part in _DOTS.split(line.rstrip()))
            parts.append("[^\n]*?".join(words) + "[ ]*\n")
    return regex.compile("".join(parts))


def fits(shown: list[str], printed: str) -> bool:
    """Say whether what was printed is what the document shows."""
    text = printed.replace("\r\n", "\n").replace("\ufeff", "").strip("\n") + "\n"
    lines = list(shown)
    while lines and not lines[-1].strip():
        lines.pop()
    return bool(pattern_of(lines or [""]).fullmatch(text))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Place:
    folder = tmp_path_factory.mktemp("sample")
    shutil.copytree(ROOT / "corpus", folder / "corpus")
    place = Place(folder=folder, imported="")
    with contextlib.chdir(folder):
        place.imported = perform(IMPORT, place)
        place.imported_code = place.code
    return place


@pytest.mark.slow  # every command of every document, after an import of all samples
@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_documents_show_what_the_program_prints(
    name: str, sample: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    shutil.copytree(sample.folder, tmp_path, dirs_exist_ok=True)
    service.close_all()  # "index" names another folder from here on
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    for file, content in files(text):
        (tmp_path / file).write_text(content, encoding="utf-8")
    wrong = []
    told = list(examples(text))
    for example in told:
        printed = perform(example.command, sample)
        if not fits(example.shown, printed):
            seen = "\n".join(line[:300] for line in printed.splitlines()[:20])
            wrong.append(f"{name}:{example.line} $ {example.command}\n{seen}")
    assert told
    assert not wrong, "\n\n".join(wrong)


@pytest.mark.parametrize("name", [*DOCUMENTS, "docs/benchmarks.md", "CHANGELOG.md"])
def test_links_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    targets = regex.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", text)
    missing = [t for t in targets if not ((ROOT / name).parent / t).exists()]
    assert not missing


@pytest.mark.parametrize(
    ("shown", "printed", "expected"),
    [
        (["a", "b"], "a\nb\n", True),
        (["a", "…", "c"], "a\nb\nb\nc\n", True),
        (["a", "…"], "a\n", True),
        (["id …, side 4"], "id 7f, side 4\n", True),
        (["a long …"], "a longer line\n", True),
        (["a"], "a\nb\n", False),
        (["id …, side 4"], "id 7f, side 5\n", False),
        (["…", "b"], "a\n", False),
    ],
)
def test_dots_stand_for_any_words_and_nothing_else_does(
    shown: list[str], printed: str, expected: bool
) -> None:
    assert fits(shown, printed) is expected
