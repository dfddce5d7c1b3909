"""Which rows open items: candidates of every style, scored by their surroundings, then a chain."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

import regex

from referatsoeg.layouts.chain import CHAPTER, Candidate, best_chain
from referatsoeg.layouts.closing import lists_attachments, opens_report
from referatsoeg.layouts.contents import Found, named_in_contents
from referatsoeg.layouts.item_head import ItemHead
from referatsoeg.layouts.item_numbers import all_alike, odd_shapes, value_of
from referatsoeg.layouts.item_title import COUNTED
from referatsoeg.layouts.scan import Row
from referatsoeg.layouts.styles import OPENING, STYLES, Style
from referatsoeg.layouts.surroundings import Surroundings, is_button
from referatsoeg.layouts.title_score import IN_CONTENTS, title_score
from referatsoeg.model.kinds import SectionKind
from referatsoeg.text.case_numbers import has_label, is_case_line

_GROUPS: tuple[tuple[str, ...], ...] = (
    ("punkt",), ("sag",), ("ad",), ("access",), ("kle",), ("dot", "ocr", "bare"), ("alone",),
    ("time",), ("lost",), ("case",),
)  # fmt: skip
_AGENDA_CLOSERS = (SectionKind.RECOMMENDATION, SectionKind.DECISION, SectionKind.ATTACHMENTS)
_OPENERS = (SectionKind.SUMMARY, SectionKind.BACKGROUND, *_AGENDA_CLOSERS)
_HEADED_WITHIN = 4
_PAGE_COLUMN = regex.compile(r"\S(?:\s{3,}|\t+)\d{1,4}\s*$")
_CROWDED = 2
_LEAP = 9
"""A contents list leaves out few numbers; "2." of one list and "63." are not of the same."""
_ALIKE = 0.8
_UNNUMBERED = 0.5
"""Case lines open items only where no numbers do: they stand below numbered titles as well."""
_SHARED = 0.6
_LACKING = 2.5
_UNLIKE = 2.0
"""What a row loses whose number the list of contents gives to another row's title."""
_LONGEST = 600
_SENTENCE = 40  # characters


class ItemFinder:
    """Scores the rows of one document as item heads; built once a document."""

    def __init__(self, rows: tuple[Row, ...], restarts: frozenset[int]) -> None:
        self.rows = rows
        self.restarts = restarts
        self.near = Surroundings(rows, restarts)
        self.own: Style | None = None
        self.named: frozenset[int] = frozenset()
        self.told: set[str] = set()

    def find(self, allowed: tuple[str, ...], own: Style | None = None) -> tuple[ItemHead, ...]:
        """Return the item heads of the style whose chain scores best; empty when none does."""
        best_score, best = 0.0, list[ItemHead]()
        self.own = own
        for group in (("own",), *_GROUPS) if own else _GROUPS:
            names = [n for n in group if not allowed or n in allowed or n == "own"]
            candidates, styles = self._candidates(names)
            score, chain = best_chain(candidates, self.restarts)
            if "dot" in names and "alone" not in names and self._case_titles(candidates, chain):
                candidates, styles = self._candidates([*names, "alone"])
                score, chain = best_chain(candidates, self.restarts)
            chain_score, chain = self._again(candidates, chain, score)
            score = chain_score
            if all_alike(candidates):
                score, chain = best_chain(candidates, self.restarts, same=_ALIKE)
            if group == ("case",):
                score *= _UNNUMBERED
            if score > best_score:
                best_score = score
                best = [_head(candidates[i], styles[i]) for i in chain]
        return tuple(best)

    def _again(
        self, candidates: list[Candidate], chain: list[int], score: float
    ) -> tuple[float, list[int]]:
        """Return the chain anew with what its members share held against those that lack it.

        Where nearly every item bears a case number below its title, a numbered line without one
        is rather a point of a list.
        """
        cased = {i for i in chain if self._case_below(candidates[i].row)}
        if len(chain) < 4 or len(cased) < len(chain) * _SHARED or len(cased) == len(chain):
            return score, chain
        stricter = [
            c
            if self._case_below(c.row) or c.row in self.named
            else replace(c, score=c.score - _LACKING)
            for c in candidates
        ]
        return best_chain(stricter, self.restarts)

    def _case_titles(self, candidates: list[Candidate], chain: list[int]) -> bool:
        """Tell "204.  J.nr. 1117/84" over the title: an item without a case has its number alone."""
        texts = [self.rows[candidates[i].row].text.partition(" ")[2] for i in chain]
        return len(texts) > _CROWDED and sum(map(is_case_line, texts)) * 2 > len(texts)

    def _case_below(self, row: int) -> bool:
        return any(is_case_line(below.text) for below in self.rows[row + 1 : row + 4])

    def _candidates(self, names: list[str]) -> tuple[list[Candidate], list[str]]:
        if "case" in names:
            return self._case_heads()
        known = (self.own, *STYLES) if self.own else STYLES
        styles = [style for style in known if style.name in names]
        found: list[Found] = []
        for index, row in self._openers if self.own is None else enumerate(self.rows):
            for style in styles:
                match = style.pattern.match(row.text)
                if match:
                    found.append((index, style, match))
                    break
        taken = {index for index, _, _ in found}
        listed = self._listed(found)
        self.named = named_in_contents(found, listed, self._number_of)
        self.told = {m["number"] for i, s, m in found if i in self.named and s.numbered}
        odd = odd_shapes(found)
        candidates, kinds = [], []
        for index, style, match in found:
            candidate = self._candidate(index, style, match, taken, listed)
            candidates.append(replace(candidate, score=candidate.score - odd.get(index, 0.0)))
            kinds.append(style.name)
        return candidates, kinds

    def _candidate(
        self,
        index: int,
        style: Style,
        match: regex.Match[str],
        taken: set[int],
        listed: set[int],
    ) -> Candidate:
        label = match["number"] if style.numbered else None
        number = 1 if style.name == "ocr" else value_of(label) if label else None
        title = match["title"]
        if COUNTED.fullmatch(title) or (has_label(title) and is_case_line(title)):
            title = ""
        score = (
            style.weight
            + title_score(title, style)
            + self.near.worth(index, title, taken, self.named)
        )
        if index in listed or _PAGE_COLUMN.search(self.rows[index].line.text):
            score -= IN_CONTENTS
        if label in self.told and index not in self.named:
            score -= _UNLIKE
        if index + 1 < len(self.rows) and is_button(self.rows[index + 1].text):
            score -= IN_CONTENTS
        return Candidate(
            row=index,
            number=number,
            label=label if style.name != "ocr" else "1",
            title_start=match.start("title") if title else len(match.string),
            score=score,
        )

    def _listed(self, found: list[Found]) -> set[int]:
        """Return the rows of a contents list: numbered lines close together whose numbers, or
        whose titles, come again below."""
        last = {number: row for row, number in self._all_numbers}
        listed: set[int] = set()
        run: list[tuple[int, int | None]] = []
        for index, style, match in [*found, (len(self.rows) + 9, STYLES[0], None)]:
            number = value_of(match["number"]) if match and style.numbered else None
            now, before = number or 0, (run[-1][1] or 0) if run else 0
            leapt = before + _LEAP < now < CHAPTER
            back = bool(run) and (now <= before or leapt)
            told = bool(run) and any(_tells(row) for row in self.rows[run[-1][0] + 1 : index])
            if run and (index - run[-1][0] > _CROWDED or back or told):
                if self._headed(run[-1][0], index):
                    run.pop()  # the next item, right below a list of attachments
                again = [
                    row for row, n in run if n is not None and last.get(n, -1) > run[-1][0] + 1
                ]
                if len(run) >= 3 and len(again) >= len(run) * 0.6:
                    listed.update(row for row, _ in run)
                run = []
            run.append((index, number))
        return listed

    def _headed(self, row: int, before: int) -> bool:
        """Return whether an item's first heading stands right below a row: no list of contents."""
        below = self.rows[row + 1 : min(row + 1 + _HEADED_WITHIN, before)]
        return any(
            h.kind in _OPENERS
            for r in below
            if (h := r.heading) and not (h.weak and not r.text.isupper())
        )

    @cached_property
    def _openers(self) -> list[tuple[int, Row]]:
        """Return the rows whose first letter could open an item in any style: one in ten does."""
        rows = list(enumerate(self.rows))
        behind = (
            i for i, _ in rows if lists_attachments(self.rows, i) or opens_report(self.rows, i)
        )
        end = next(behind, len(rows))
        return [(i, r) for i, r in rows[:end] if r.text[0] in OPENING and len(r.text) < _LONGEST]

    @cached_property
    def _all_numbers(self) -> list[tuple[int, int]]:
        """Return every row that could open a numbered item, in any style, with its number."""
        numbers = []
        numbered = [style for style in STYLES if style.numbered]
        for index, row in self._openers:
            match = next((m for style in numbered if (m := style.pattern.match(row.text))), None)
            number = value_of(match["number"]) if match else None
            if match and number is not None and not match["title"][:1].islower():
                numbers.append((index, number))
        return numbers

    @cached_property
    def _number_of(self) -> dict[int, int]:
        """Return the number of each row that could open a numbered item."""
        return dict(self._all_numbers)

    def _case_heads(self) -> tuple[list[Candidate], list[str]]:
        """Return items that open with a labelled case number and have no number of their own."""
        candidates = []
        for index, row in enumerate(self.rows):
            if has_label(row.text) and is_case_line(row.text) and (row.gap or row.new_page):
                score = (
                    0.5 + min(2.0, self.near.after(index, set()))
                    if index + 1 < len(self.rows)
                    else -1
                )
                candidates.append(
                    Candidate(row=index, number=None, label=None, title_start=0, score=score)
                )
        return candidates, ["case"] * len(candidates)


def _tells(row: Row) -> bool:
    """Return whether a row is a sentence: none stands in a list of contents."""
    return row.gap > 0 and row.text.endswith(".") and len(row.text) > _SENTENCE


def _head(candidate: Candidate, style: str) -> ItemHead:
    return ItemHead(
        row=candidate.row,
        label=candidate.label,
        number=candidate.number,
        title_start=candidate.title_start,
        style=style,
    )
