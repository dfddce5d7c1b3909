"""`--report`: what became of each file, as JSON for a program."""

from __future__ import annotations

import json
import os
from pathlib import Path

from referatsoeg.errors import UsageError
from referatsoeg.output.documents import problem_object
from referatsoeg.output.emit import JsonObject, to_text
from referatsoeg.pipeline.importing import FileReport, Summary
from referatsoeg.pipeline.sources import Sources


class ReportFile:
    """Collects the files of an import; of a file tried twice, the last try stands."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._files: dict[str, JsonObject] = {}
        if path is not None and not os.access(path.absolute().parent, os.W_OK):
            raise UsageError(
                f"Rapporten {path} kan ikke skrives.",
                cure="Vælg en mappe, der findes, og som du må skrive i.",
            )

    def add(self, report: FileReport) -> None:
        """Remember one file."""
        recorded = report.recorded
        self._files[report.path] = {
            "path": report.path,
            "result": recorded.result.value,
            "meetings": recorded.meetings,
            "items": recorded.items,
            "attachment_pages": recorded.pages,
            "problems": [problem_object(problem) for problem in recorded.problems],
        }

    def write(self, summary: Summary, sources: Sources) -> None:
        """Write the report, whole or not at all; files stand sorted by path."""
        if self._path is None:
            return
        told = {
            "files": [self._files[path] for path in sorted(self._files)],
            "left_out": list(sources.left_out),
            "results": {result.value: number for result, number in summary.results.items()},
            "meetings": summary.meetings,
            "items": summary.items,
            "attachment_pages": summary.pages,
            "problems": summary.problems,
            "not_reached": summary.left,
        }
        draft = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        text = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)
        draft.write_text(to_text(text, show_cpr=False) + "\n", encoding="utf-8")
        draft.replace(self._path)
