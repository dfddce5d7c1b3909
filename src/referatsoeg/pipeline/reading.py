"""From a file to a Parse: read, label, assemble, extract. Pure, and able to run in any process."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from referatsoeg.archive.records import Failure
from referatsoeg.errors import ReferatsoegError
from referatsoeg.extractors.findings import find_all
from referatsoeg.language import load
from referatsoeg.layouts import label
from referatsoeg.masking import find_cpr
from referatsoeg.model.document import Document, Problem
from referatsoeg.model.meeting import Meeting
from referatsoeg.model.stored import Parse
from referatsoeg.pipeline.edition import edition
from referatsoeg.pipeline.failures import failed, own_fault
from referatsoeg.pipeline.options import Options
from referatsoeg.pipeline.sources import Source, member_bytes
from referatsoeg.readers import read_bytes, read_file
from referatsoeg.structure import assemble
from referatsoeg.structure.attachment import attachment_of


def parse_file(path: Path, options: Options | None = None) -> Parse:
    """Read one file into meetings, findings and problems.

    Raises UnreadableFileError with a Danish message when nothing can be read.
    """
    chosen = options or Options()
    return _parsed(path, read_file(path, ocr=chosen.ocr), chosen)


def _parsed(path: Path, document: Document, chosen: Options) -> Parse:
    labelled = label(document, layout=chosen.layout)
    assembly = assemble(document, labelled.blocks, authority=chosen.authority)
    attachment = None if assembly.meetings else attachment_of(document, authority=chosen.authority)
    recogniser = load(chosen.model) if chosen.names and assembly.meetings else None
    return Parse(
        path=str(path),
        sha256=document.sha256,
        pages=document.pages,
        layout=labelled.layout,
        confidence=assembly.confidence(document, labelled.fit),
        edition=edition(labelled.blocks),
        meetings=assembly.meetings,
        attachment=attachment,
        findings=find_all(assembly.meetings, recogniser),
        problems=(
            *document.problems,
            *(_searchable(p) if attachment else p for p in assembly.problems),
            *_no_meeting(path, assembly.meetings, assembly.problems),
            *_cpr_found(
                path, (*assembly.meetings, attachment) if attachment else assembly.meetings
            ),
        ),
    )


def try_parse(source: Source, options: Options) -> Parse | Failure:
    """Read one file; whatever goes wrong becomes a Failure, so that a run of many goes on."""
    try:
        data = member_bytes(source)
        if data is None:
            return replace(parse_file(source.file, options), path=source.path)
        inside = Path(source.path)
        document = read_bytes(inside, data, ocr=options.ocr)
        return replace(_parsed(inside, document, options), path=source.path)
    except ReferatsoegError as error:
        problem = Problem(code=error.code, message=str(error), page=error.page)
    except MemoryError:
        message = f"Filen {source.path} fylder for meget i hukommelsen. Del den i mindre dele."
        problem = Problem(code="too_much_memory", message=message)
    except Exception as error:  # noqa: BLE001 - one file's surprise must not stop the others
        problem = own_fault(source, error)
    return failed(source, problem)


def _no_meeting(
    path: Path, meetings: tuple[Meeting, ...], known: tuple[Problem, ...]
) -> tuple[Problem, ...]:
    """Say so when a file holds no minutes at all, unless the assembler has said why already."""
    if meetings or known:
        return ()
    message = (
        f"Filen {path} ligner ikke et referat: der er hverken møde eller punkter i den. "
        "Se efter, om det er den rigtige fil."
    )
    return (Problem(code="no_meeting", message=message),)


def _searchable(problem: Problem) -> Problem:
    """Say of a file without minutes that its pages can be found all the same."""
    told = f"{problem.message} Siderne er gemt som bilag og kan søges."
    return replace(problem, message=told) if problem.code == "no_minutes" else problem


def _cpr_found(path: Path, meetings: tuple[Meeting, ...]) -> tuple[Problem, ...]:
    """Report CPR numbers: they are hidden in all output, but somebody must know that they exist."""
    pages: list[int] = []
    for meeting in meetings:
        for item in meeting.items:
            for section in item.sections:
                for found in find_cpr(section.text):
                    origin = section.passage.origin(found.start)
                    pages.append(origin.page if origin else section.page)
    if not pages:
        return ()
    where = ", ".join(str(p) for p in sorted(set(pages)))
    message = (
        f"{path} indeholder {len(pages)} tal, der ligner CPR-numre (side {where}). De vises "
        "ikke i uddata. Overvej, om punktet skal trækkes tilbage."
    )
    return (Problem(code="cpr", message=message, page=pages[0]),)
