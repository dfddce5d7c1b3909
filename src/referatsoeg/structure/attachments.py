"""Attachment lists: one name a line, without list marks and file-type marks."""

from __future__ import annotations

import regex

_MARK = regex.compile(
    r"^(?:[•◦▪●·*\uf0b7]\s*|[-–—]\s+|\d{1,3}[.:]\s+)?(?:PDF|pdf|DOCX?|XLSX?)?(?=\S)\s*"
)
_NUMBERED = regex.compile(r"^\d{1,4}\.\d{1,2}\s+(?=\S)")
_NONE = frozenset({"pdf", "docx", "ingen", "ingen.", "ingen bilag", "ingen bilag.", "-", "nej"})
_COUNT = regex.compile(r"\d{1,3}$")
# "330-2018-388199 Ansøgninger", "Takstblad 2014    170011/13", "Høringssvar - Brevid 3017703"
_DOCUMENT_NUMBER = regex.compile(
    r"^\d{3}-\d{4}-\d{3,8}\s+(?=\S)|(?<=\S)\s+\d{4,7}/\d{2}$|(?<=\S)(?:\s*\((?:åben|lukket)\))?\s*[-–]?\s*Brevid:?\s*\d{5,9}$"
    r"|\s*\(dok\.? ?nr\.? [\d/ -]{3,20}\)$"
    # "Kort (doknr. 14/88012)", "Kort (Brevid 1830021, sagsnr. 14/3301)"; without a label the brackets stay
    r"|\s*\((?=\p{L})(?>(?:dok(?:ument)?|brev|sags?|journal|løbe|j)?[.\s-]*(?:nr|id|nummer)?[.:\s]*(?:[A-ZÆØÅ]{1,4}-)?\d[\d./-]*+[\s,;–-]*+)++\)$"
    # "158813/14 Kort"
    r"|^\d{4,7}/\d{2}\s+(?=\p{L})"
    # "Kort [1830021]"; figures behind a dash may be a day ("Kort - 090922")
    r"|\s*\[\d{5,9}\]$",
    regex.IGNORECASE,
)
# A table of attachments joined to one line breaks where a row's number meets the next row's access
# or count: "Åben Kort 170011/13 Åben Notat", "1 (Åben) Kort Brevid: 301770 2 (Åben) Notat",
# "Bilag 2.1: Regnskab Bilag 2.2: Notat", "Kort (dok.nr. 20117/11) Notat (dok.nr. 20123/11)".
_NEXT_ROW = regex.compile(
    r"(?<=\d{4,7}/\d{2}|Brevid:? \d{5,9})\s+(?=(?:\d{1,2}\s+)?\(?(?:Åben|Lukket)\b)"
    r"|(?<=[\p{L}\d)]{2}) (?=Bilag \d{1,2}(?:\.\d{1,2})?:? \p{Lu})"
    r"|(?<=\([Dd]ok\.? ?nr\.? [\d/ -]{3,20}\)) (?=\p{Lu})"
    r"|(?<=(?:PDF|DOCX?|XLSX?|PPTX?)[ ,(]{0,3}\d[\d.,]{0,6} ?[KMG]B\)?) (?=[\p{Lu}\d])"
)
_ACCESS = regex.compile(
    r"\((?:Åben|Lukket)\)\s+(?=\S)|(?:Åben|Lukket)\s+(?=\p{Lu}.*\s(?:\d{4,7}/\d{2}|Brevid:? \d{5,9})$)"
)
# "1 - Åben - 1830021 - Kort", "- Lukket - Kort": columns parted by dashes
_DASHED_COLUMNS = regex.compile(
    r"^(?:\d{1,3}\s*)?[-–]?\s*(?:Åben|Åbent|Lukket|Offentlig)\s+[-–]\s+(?:\d{4,9}(?:[/-]\d{1,7})*\s+[-–]\s+)?(?=\S)"
)
_ACCESS_COLUMN = regex.compile(r"(?:\d{1,3}[.)]?\s+)?(?:Åben|Åbent|Lukket)\s+(?=[\p{Lu}\d])")
# "Notat (PDF, 412 KB)", "NotatPDF, 412 KB", "Notat 412 KB": what a portal says of the file
_TYPE = r"(?:PDF|DOCX?|XLSX?|PPTX?|ZIP|JPG|PNG|MSG)"
_SIZE = r"\d[\d.,]*\s?[KMG]B"
_FILE = regex.compile(
    rf"(?<=\p{{Ll}}){_TYPE}$|\s*\((?:{_TYPE}(?:,?\s*{_SIZE})?|{_SIZE})\)$|[\s,–-]*(?<!\.){_TYPE}[\s,(–-]*{_SIZE}\)?$"
    rf"|[\s,–-]+{_SIZE}(?:[\s,–-]+{_TYPE})?$",
    regex.IGNORECASE,
)
_FILE_ALONE = regex.compile(rf"\(?(?:{_TYPE}[\s,(–-]*)?{_SIZE}\)*", regex.IGNORECASE)
_COUNTED = regex.compile(r"(?P<count>\d+)\s+(?:(?:Åben|Lukket)\s+)?(?=\S)")


def attachments_of(text: str) -> tuple[str, ...]:
    """Return the attachments named in a section's joined text, in order; "Ingen" names none."""
    names: list[str] = []
    for line in _without_access(_NEXT_ROW.sub("\n", text).split("\n")):
        if _FILE_ALONE.fullmatch(line.strip()):
            continue
        name = _DASHED_COLUMNS.sub("", line.strip(), count=1)
        name = _MARK.sub("", name).strip()
        name = _NUMBERED.sub("", name)
        counted = _COUNTED.match(name)
        if counted and counted["count"] == str(len(names) + 1):
            name = name[counted.end() :]
        name = _FILE.sub("", _ACCESS.sub("", name, count=1))
        name = _DOCUMENT_NUMBER.sub("", name).strip()
        if name and name.lower() not in _NONE and not _COUNT.fullmatch(name):
            names.append(name)
    return tuple(names)


def _without_access(lines: list[str]) -> list[str]:
    """Return the lines without the column that says of each attachment "Åben" or "Lukket"."""
    if all(_ACCESS_COLUMN.match(line) for line in lines):
        return [_ACCESS_COLUMN.sub("", line, count=1) for line in lines]
    return lines
