"""What is recorded of a file that could not be read."""

from __future__ import annotations

from referatsoeg.archive.records import INTERNAL, Failure
from referatsoeg.model.document import Problem
from referatsoeg.pipeline.sources import Source, hash_source
from referatsoeg.pipeline.version import IMPORTER


def own_fault(source: Source, error: Exception) -> Problem:
    """Return the problem of a file that the program itself stumbled over."""
    return Problem(
        code=INTERNAL,
        message=(
            f"Filen {source.path} kunne ikke læses på grund af en fejl i programmet "
            f"({type(error).__name__}: {error}). Send filen til dem, der vedligeholder "
            "referatsoeg; de øvrige filer læses stadig."
        ),
    )


def failed(source: Source, problem: Problem) -> Failure:
    """Return what is recorded of a file that could not be read."""
    return Failure(
        path=source.path,
        location=source.location,
        sha256=hash_source(source),
        importer=IMPORTER,
        problem=problem,
    )
