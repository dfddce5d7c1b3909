from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "archive"))
import build

from referatsoeg.archive import Archive
from referatsoeg.cli.main import run
from referatsoeg.model.kinds import Outcome
from referatsoeg.output.words import OUTCOMES

Out = pytest.CaptureFixture[str]
PROMISED = {
    "id", "authority", "body", "date", "number", "title", "case_numbers", "outcome", "closed",
    "score", "grade", "snippet", "page", "source", "attachment",
}  # fmt: skip


@pytest.fixture(params=["whoosh", "tantivy"])
def index(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "index"
    monkeypatch.setenv("REFERATSOEG_ENGINE", request.param)
    monkeypatch.setenv("REFERATSOEG_INDEX", str(folder))
    with Archive.open(folder, create=True) as archive:
        parsed = build.parse("a.txt")
        archive.record(parsed, build.origin(parsed), archive.start_run("1", "import"))
    return folder


def asked(capsys: Out, *arguments: str) -> dict[str, object]:
    assert run(["search", *arguments, "--json"]) == 0
    answer: dict[str, object] = json.loads(capsys.readouterr().out)
    return answer


def test_a_search_makes_its_index_and_answers_as_promised(index: Path, capsys: Out) -> None:
    answer = asked(capsys, "takster", "svømmehal")
    assert set(answer) >= {"query", "total", "partial", "corrected", "took_ms", "hits", "facets"}
    assert answer["query"] == "takster svømmehal"
    assert answer["total"] == 1
    (hit, *_) = answer["hits"]
    assert set(hit) == PROMISED
    assert hit["id"] == "kulturudvalget/2025-11-17/2"
    assert "<mark>" in hit["snippet"]
    assert set(answer["facets"]) >= {"body", "year", "outcome"}


def test_the_index_follows_the_archive_by_itself(index: Path, capsys: Out) -> None:
    assert asked(capsys, "vandløb")["total"] == 0
    with Archive.open(index) as archive:
        parsed = build.parse("b.txt", titles=("Vandløb",), body="Miljøudvalget")
        archive.record(parsed, build.origin(parsed), archive.start_run("1", "import"))
    assert asked(capsys, "vandløb")["total"] == 1


def test_an_index_that_is_gone_is_built_again(index: Path, capsys: Out) -> None:
    before = asked(capsys, "lokalplan")["hits"]
    shutil.rmtree(index / "search")
    assert asked(capsys, "lokalplan")["hits"] == before
    assert run(["reindex"]) == 0
    assert "Søgeindekset er bygget: 4 punkter" in capsys.readouterr().out
    assert asked(capsys, "lokalplan")["hits"] == before


@pytest.mark.parametrize(
    ("typed", "said"), [("(", "4 punkter"), ("", "4 punkter"), ("takst", "4 punkter med alle ord")]
)
def test_words_are_told_of_only_where_some_were_asked_for(
    index: Path, capsys: Out, typed: str, said: str
) -> None:
    assert run(["search", typed]) == 0
    assert said in capsys.readouterr().out.splitlines()


def test_people_see_meeting_outcome_case_page_and_snippet(index: Path, capsys: Out) -> None:
    assert run(["search", "lokalplan"]) == 0
    out = capsys.readouterr().out
    for part in (
        "Punkt 3. Lokalplan 12",
        "Kulturudvalget · 17. november 2025 · Godkendt",
        "Sagsnr. 2025-000123 · side 1 i a.txt",
        "»Lokalplan«",
        "kulturudvalget/2025-11-17/3",
    ):
        assert part in out
    assert "\x1b" not in out


@pytest.mark.parametrize(
    ("options", "total"),
    [
        (("--body", "Kulturudvalget"), 1),
        (("--body", "Miljøudvalget"), 0),
        (("--from", "2025", "--to", "2025-11"), 1),
        (("--from", "18.11.2025"), 0),
        (("--outcome", "godkendt"), 1),
        (("--outcome", "postponed"), 0),
        (("--case", "2025-000123"), 1),
        (("--person", "Karla Testesen"), 1),
        (("--min-amount", "8.000", "--max-amount", "1mio"), 1),
        (("--min-amount", "1mio"), 0),
        (("--without-closed",), 1),
        (("--sort", "date", "--limit", "1"), 1),
    ],
)
def test_filters(index: Path, capsys: Out, options: tuple[str, ...], total: int) -> None:
    assert asked(capsys, "lokalplan", *options)["total"] == total


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--from", "engang"), "er ikke en dato"),
        (("--outcome", "måske"), "er ikke et udfald"),
        (("--min-amount", "mange"), "er ikke et beløb"),
        (("--engine", "google"), "findes ikke"),
    ],
)
def test_wrong_filters_are_told_in_danish(
    index: Path, capsys: Out, options: tuple[str, ...], message: str
) -> None:
    assert run(["search", "lokalplan", *options]) == 2
    assert message in capsys.readouterr().err


def test_every_outcome_has_words_for_people() -> None:
    assert set(OUTCOMES) == set(Outcome)


def test_a_search_without_archive_says_what_to_do(
    tmp_path: Path, capsys: Out, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFERATSOEG_INDEX", str(tmp_path / "ingen"))
    assert run(["search", "takst"]) == 3
    assert "referatsoeg import" in capsys.readouterr().err
    assert not (tmp_path / "ingen").exists()


def test_a_search_loads_only_what_it_needs(index: Path, capsys: Out) -> None:
    asked(capsys, "takst")
    code = (
        "import sys; from referatsoeg.cli.main import run; code = run(['search', 'takst']);"
        "heavy = ('sqlalchemy', 'spacy', 'numpy', 'fastapi', 'pypdfium2', 'pdfplumber', 'rich');"
        "print(code, [m for m in heavy if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stderr.decode().strip() == "0 []"
