"""A price list beside the minutes that approve it, through the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from referatsoeg.cli.main import run

Out = pytest.CaptureFixture[str]
MINUTES = """\
Styregruppen for Nordfjord
Mødet den 17. november 2031

Punkt 1.
Behandling af takster for 2032

Indstilling
Det indstilles, at styregruppen godkender takstbilaget.

Bilag:
- Takstbilag 2032 - GODKENDT

Beslutning:
Godkendt.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Out) -> Path:
    monkeypatch.setenv("REFERATSOEG_INDEX", str(tmp_path / "index"))
    (tmp_path / "m.txt").write_text(MINUTES, encoding="utf-8")
    sheet = Canvas(str(tmp_path / "Bilag 1 Takstbilag 2032 - GODKENDT.pdf"))
    for rows in (("Kilden 2.940 3.015",), ("Solgaarden 900 920", "Mosen 1.866 1.912")):
        for place, text in enumerate(("Takster i kroner pr. uge", *rows)):
            sheet.drawString(60, 780 - 20 * place, text)
        sheet.showPage()
    sheet.save()
    files = sorted(str(p) for p in tmp_path.iterdir() if p.is_file())
    assert run(["import", "--no-names", *files]) in (0, 1)
    capsys.readouterr()
    return tmp_path


def test_a_page_is_found_and_leads_to_the_item_that_names_it(folder: Path, capsys: Out) -> None:
    assert run(["search", "Solgaarden", "--json"]) == 0
    (hit,) = json.loads(capsys.readouterr().out)["hits"]
    assert (hit["page"], hit["attachment"], hit["outcome"]) == (2, True, None)
    assert hit["source"].endswith("Takstbilag 2032 - GODKENDT.pdf")
    assert run(["show", hit["id"]]) == 0
    shown = capsys.readouterr().out
    assert "Solgaarden 900 920\n  Mosen 1.866 1.912" in shown
    assert "Punkt 1. Behandling af takster for 2032" in shown
    assert "som »Takstbilag 2032 - GODKENDT«" in " ".join(shown.split())
    assert run(["show", hit["id"].rpartition("/")[0]]) == 0
    assert "side 2 · " in capsys.readouterr().out
    assert run(["cite", hit["id"]]) == 0
    assert "Solgaarden 900 920" in capsys.readouterr().out


def test_the_item_leads_to_the_file(folder: Path, capsys: Out) -> None:
    assert run(["search", "titel:takster", "--json"]) == 0
    (hit,) = json.loads(capsys.readouterr().out)["hits"]
    assert run(["show", hit["id"]]) == 0
    assert "- Takstbilag 2032 - GODKENDT → bilag/u-" in capsys.readouterr().out


def test_status_and_verify_know_the_file(folder: Path, capsys: Out) -> None:
    run(["status"])
    told = capsys.readouterr().out
    assert "1 møde, 1 punkt i" in told
    assert "1 bilag på 2 sider, som ikke er referater" in told
    assert "Takstbilag" not in told
    assert run(["search", "takst"]) == 0
    assert run(["verify"]) == 0


def test_an_export_holds_items_only(folder: Path, capsys: Out) -> None:
    assert run(["export", "--format", "json"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["title"] == "Behandling af takster for 2032"
