"""The shared labelling: rows of a document → blocks, for every family that is only data."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import regex

from referatsoeg.layouts.family import Family
from referatsoeg.layouts.groups import with_groups, without_chapters
from referatsoeg.layouts.habits import decision_stands_first, recommendations_headed
from referatsoeg.layouts.head_zone import label_head
from referatsoeg.layouts.item_head import ItemHead
from referatsoeg.layouts.item_zone import ItemZone
from referatsoeg.layouts.items import ItemFinder
from referatsoeg.layouts.marks import access_of, key_of
from referatsoeg.layouts.meetings import MeetingMark, head_start, meeting_marks
from referatsoeg.layouts.misread import with_misread
from referatsoeg.layouts.row_label import RowLabel
from referatsoeg.layouts.scan import Row
from referatsoeg.layouts.unnumbered import or_titles, with_closed, with_listed, with_unnumbered
from referatsoeg.layouts.untitled import mostly_untitled
from referatsoeg.model.document import Block, Line
from referatsoeg.model.kinds import Role
from referatsoeg.text.case_numbers import is_case_line
from referatsoeg.text.dates import first_date
from referatsoeg.text.spacing import text_width
from referatsoeg.vocabulary.frame import KIND_WORDS

_TITLE_ABOVE = 3
_BARE_NUMBER = regex.compile(r"(?:sag|punkt|pkt\.?)\s*(?:nr\.?)?\s*\d{1,4}\.?", regex.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A row at which a meeting's head begins."""

    row: int
    date: str


def label_rows(rows: tuple[Row, ...], family: Family) -> list[RowLabel]:
    """Return a label for each row, in order."""
    marks = meeting_marks(rows)
    restarts = frozenset(m.row for m in marks if m.strong or _named_above(rows, m.row))
    finder = ItemFinder(rows, restarts)
    items = without_chapters(finder.find(family.styles, family.own_style))
    items = or_titles(rows, with_misread(rows, items))
    items = with_closed(rows, with_listed(rows, with_unnumbered(rows, items)))
    rows = with_groups(rows, items)
    openings = _openings(rows, marks, items)
    labels: list[RowLabel] = []
    zones = _zones(rows, items, openings, {m.row: m.date for m in marks})
    width = text_width([row.line for row in rows])
    bodies = [rows[a:b] for head, a, b in zones if head]
    first = decision_stands_first(bodies)
    leads = not recommendations_headed(bodies)
    prose = mostly_untitled(
        [(rows[a:b], head.row - a, head) for head, a, b in zones if head], width=width
    )
    days = {opening.row: opening.date for opening in openings}
    day = _first_day(rows, marks, items)
    for number, (head, start, end) in enumerate(zones):
        day = days.get(start, day)
        part = rows[start:end]
        if head is None:
            labels.extend(label_head(part, family))
        else:
            last = number + 1 == len(zones) or zones[number + 1][0] is None
            zone = ItemZone(
                part,
                head,
                family,
                lead=head.row - start,
                width=width,
                decision_first=first,
                last=last,
                day=day,
                leads=leads,
                untitled=prose,
            )
            labels.extend(zone.labels())
    return labels


def _named_above(rows: tuple[Row, ...], mark: int) -> bool:
    """Return whether a row close above says what paper this is: "Økonomiudvalget / Dagsorden"."""
    return any(key_of(row.text) in KIND_WORDS for row in rows[max(0, mark - 4) : mark + 1])


def _openings(
    rows: tuple[Row, ...], marks: list[MeetingMark], items: tuple[ItemHead, ...]
) -> list[Opening]:
    """Return where meetings after the first begin: a day is named and the numbers start anew."""
    openings: list[Opening] = []
    date = _first_day(rows, marks, items)
    for before, after in pairwise(items):
        between = [m for m in marks if before.row < m.row < after.row]
        restarted = (
            before.number is not None
            and after.number is not None
            and after.number <= before.number
            and after.number <= 2
        )
        chosen = [m for m in between if m.date != date and (restarted or _says_so(rows, m))]
        near = [m for m in chosen if restarted or _heads_next(rows, m.row, after.row)]
        if near:
            openings.append(
                Opening(row=head_start(rows, near[0].row, before.row), date=near[0].date)
            )
            date = near[0].date
    return openings


def _says_so(rows: tuple[Row, ...], mark: MeetingMark) -> bool:
    """Return whether a mark heads a meeting by its words alone; the head of each page does not."""
    return mark.strong and not rows[mark.row].furniture


def _first_day(
    rows: tuple[Row, ...], marks: list[MeetingMark], items: tuple[ItemHead, ...]
) -> str | None:
    """Return the day of the first meeting: that of its mark, else the first its head names."""
    first = items[0].row if items else len(rows)
    marked = next((m.date for m in marks if m.row < first), None)
    return marked or next((d for row in rows[:first] if (d := first_date(row.text))), None)


def _heads_next(rows: tuple[Row, ...], mark: int, item: int) -> bool:
    """Return whether only lines of a head stand between a mark and the next item."""
    between = rows[mark + 1 : item]
    return (
        len(between) <= 40
        and (rows[mark].gap > 0 or rows[mark].new_page)
        and sum(len(row.text) > 120 for row in between) <= 3
    )


def _zones(
    rows: tuple[Row, ...],
    items: tuple[ItemHead, ...],
    openings: list[Opening],
    days: dict[int, str],
) -> list[tuple[ItemHead | None, int, int]]:
    """Return the stretches of rows: heads of meetings (None) and items, in order, without holes."""
    heads = sorted(opening.row for opening in openings)
    case_before = _case_stands_before(rows, items)
    starts: list[tuple[int, ItemHead | None]] = [(row, None) for row in heads]
    floor = -1
    dated = sum(_under_day(rows, item.row) for item in items) >= _HABIT
    for item in items:
        above = max([floor, *(head for head in heads if head < item.row)], default=-1)
        lead = _lead_start(rows, item.row, above, case_before, days)
        if dated and lead == item.row and lead - 1 > above and _under_day(rows, lead):
            lead -= 1
        starts.append((lead, item))
        floor = item.row
    starts.sort(key=lambda start: (start[0], start[1] is not None))
    if rows and (not starts or starts[0][0] > 0):
        starts.insert(0, (0, None))
    ends = [start for start, _ in starts[1:]] + [len(rows)]
    return [
        (head, start, end) for (start, head), end in zip(starts, ends, strict=True) if end > start
    ]


# Region Hovedstaden printed the meeting's day over each "SAG NR. 4".
_DAY = regex.compile(r"Den \d{1,2}\. \p{Ll}{3,9} \d{4}")
_HABIT = 2


def _under_day(rows: tuple[Row, ...], item: int) -> bool:
    return item > 0 and _DAY.fullmatch(rows[item - 1].text) is not None


def _case_stands_before(rows: tuple[Row, ...], items: tuple[ItemHead, ...]) -> bool:
    """Return whether case numbers stand above the items' own rows rather than below them."""
    before = after = 0
    for item in items:
        below = rows[item.row + 1 : item.row + 4]
        after += any(is_case_line(row.text) for row in below)
        before += item.row > 0 and is_case_line(rows[item.row - 1].text)
    first = items[0].row if items else 0
    return before > after and any(is_case_line(row.text) for row in rows[max(0, first - 3) : first])


def _lead_start(
    rows: tuple[Row, ...], item: int, floor: int, case_before: bool, days: dict[int, str]
) -> int:
    """Return the first of the rows above an item's own row that belong to it."""
    start = _title_start(rows, item, floor)
    while start - 1 > floor and item - start < 5:
        above = rows[start - 1]
        leads = access_of(above.text) is not None or (case_before and is_case_line(above.text))
        if not (leads or above.furniture or (start - 1 in days and above.new_page)):
            break
        start -= 1
    return start


def _title_start(rows: tuple[Row, ...], item: int, floor: int) -> int:
    """Return the first row of the title when it is printed above a bare "Sag nr. N"."""
    if not _BARE_NUMBER.fullmatch(rows[item].text):
        return item
    start = item
    while rows[start].gap == 0 and not rows[start].new_page:
        above = rows[start - 1] if start - 1 > floor else None
        if above is None or above.furniture or item - start >= _TITLE_ABOVE:
            return item
        if access_of(above.text) is not None or is_case_line(above.text) or above.heading:
            return item
        start -= 1
    return start


def blocks_of(
    lines: tuple[Line, ...], rows: tuple[Row, ...], labels: list[RowLabel]
) -> tuple[Block, ...]:
    """Return blocks over all lines: labelled rows, and blank lines between them."""
    by_line = {row.line.number: label for row, label in zip(rows, labels, strict=True)}
    blank = RowLabel(role=Role.BLANK)
    blocks: list[Block] = []
    run: list[Line] = []
    current = blank
    for line in lines:
        label = by_line.get(line.number, blank)
        # Headings, items and titles keep a block each: their value belongs to their own line.
        if run and (label != current or label.role is not Role.BLANK):
            blocks.append(_block(current, run))
            run = []
        current = label
        run.append(line)
    if run:
        blocks.append(_block(current, run))
    return tuple(blocks)


def _block(label: RowLabel, lines: list[Line]) -> Block:
    return Block(
        role=label.role,
        lines=tuple(lines),
        kind=label.kind,
        value=label.value,
        start=label.start,
        told=label.told,
    )
