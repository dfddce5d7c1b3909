from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from made import MINUTES, fill

from referatsoeg.output.cells import LONGEST, harmless, plain

Say = Callable[..., tuple[int, str]]


def test_every_line_keeps_the_published_schema(corpus_index: Path, say: Say) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    code, told = say("export", "--schema")
    assert code == 0
    check = jsonschema.Draft202012Validator(json.loads(told))
    lines = say("--index", corpus_index, "export")[1].splitlines()
    items = [json.loads(line) for line in lines]
    assert len(items) > 100
    for item in items:
        assert list(check.iter_errors(item)) == []
    assert [i["id"] for i in items] == sorted(i["id"] for i in items)
    broken = {k: v for k, v in items[0].items() if k != "sha256"}
    assert list(check.iter_errors(broken))


def test_csv_opens_right_in_a_danish_excel(corpus_index: Path, tmp_path: Path, say: Say) -> None:
    target = tmp_path / "punkter.csv"
    assert say("--index", corpus_index, "export", "--format", "csv", "--output", target)[0] == 0
    data = target.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in data
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    lines = say("--index", corpus_index, "export")[1].splitlines()
    assert [r["Id"] for r in rows] == [json.loads(line)["id"] for line in lines]
    (row,) = [r for r in rows if r["Id"] == "das-fjordland/2025-11-20/4"]
    assert row["Dato"] == "20-11-2025"
    assert row["Udfald"] == "Godkendt"
    assert len(row["SHA-256"]) == 64


def test_xlsx_holds_dates_and_no_formulas(tmp_path: Path, say: Say) -> None:
    from openpyxl import load_workbook

    text = MINUTES.format(day="03.03.2025", word="Rosenklub").replace(
        "Støtte til Rosenklub", '=HYPERLINK("http://ond.example")'
    )
    (tmp_path / "a.txt").write_text(text, "utf-8")
    fill(tmp_path / "index", tmp_path / "a.txt")
    target = tmp_path / "punkter.xlsx"
    arguments = ("--index", tmp_path / "index", "export", "--format", "xlsx")
    assert say(*arguments)[0] == 2
    assert say(*arguments, "--output", target)[0] == 0
    sheet = load_workbook(target).active
    head = [c.value for c in sheet[1]]
    row = dict(zip(head, sheet[3], strict=True))
    assert row["Dato"].value == datetime.datetime(2025, 3, 3)
    assert row["Titel"].value.startswith("=HYPERLINK")
    assert row["Titel"].data_type == "s"
    assert row["Side"].value == 1


def test_a_query_narrows_the_export(corpus_index: Path, say: Say) -> None:
    code, out = say("--index", corpus_index, "export", "--query", "Fyrtårnet")
    titles = [json.loads(line)["title"] for line in out.splitlines()]
    assert code == 0
    assert 1 < len(titles) < 20
    assert any("Fyrtårnet" in title for title in titles)


@pytest.mark.parametrize("form", ["json", "csv"])
def test_cpr_numbers_are_hidden_in_every_format(tmp_path: Path, say: Say, form: str) -> None:
    text = MINUTES.format(day="03.03.2025", word="Karla Prøve, 010203-0405")
    (tmp_path / "a.txt").write_text(text, "utf-8")
    fill(tmp_path / "index", tmp_path / "a.txt")
    arguments = ("--index", tmp_path / "index", "export", "--format", form)
    hidden, shown = say(*arguments)[1], say(*arguments, "--show-cpr")[1]
    assert ("010203-0405" in hidden, "xxxxxx-xxxx" in hidden) == (False, True)
    assert ("010203-0405" in shown, "xxxxxx-xxxx" in shown) == (True, False)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+45 11 22 33 44", "'+45 11 22 33 44"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-cmd", "'-cmd"),
        ("-12,5", "-12,5"),
        ("+4", "+4"),
        ("\t=1", "'=1"),
        ("a\nb", "a b"),
        ("", ""),
    ],
)
def test_no_cell_is_run(cell: str, shown: str) -> None:
    assert harmless(cell) == shown


def test_a_cell_too_long_is_cut_with_a_mark() -> None:
    assert plain("x" * 40_000).endswith("(forkortet)")
    assert len(plain("x" * 40_000)) == LONGEST
    assert plain("a\x00b\x0bc") == "abc"
