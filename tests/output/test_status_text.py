"""The list of doubtful files: failed ones first and always, then the least sure."""

from __future__ import annotations

from referatsoeg.archive.records import FileProblem
from referatsoeg.model.document import Problem
from referatsoeg.output.status_text import problem_lines


def problem(where: str, confidence: float | None, message: str = "Ser galt ud.") -> FileProblem:
    told = Problem(code="x", message=message, page=2 if confidence else None)
    return FileProblem(where=where, problem=told, confidence=confidence)


def test_each_file_is_named_once_with_all_its_problems() -> None:
    lines = list(problem_lines((problem("a", 0.5, "Først."), problem("a", 0.5, "Så.")), most=9))
    assert lines[1:] == ["  a (sikkerhed 50 %)", "    side 2: Først.", "    side 2: Så."]


def test_failed_files_are_shown_however_short_the_list() -> None:
    found = (problem("tabt", None), problem("b", 0.2), problem("c", 0.3), problem("d", 0.4))
    lines = list(problem_lines(found, most=1))
    assert [line for line in lines if line.startswith("  ") and line[2] != " "] == [
        "  tabt",
        "  b (sikkerhed 20 %)",
        "  … og 2 filer til; se dem alle med: referatsoeg status --all",
    ]


def test_no_problems_say_nothing() -> None:
    assert list(problem_lines((), most=20)) == []
