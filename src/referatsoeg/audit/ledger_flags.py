"""What an auditor must see in a ledger: gaps, doubles, contradictions, mere recommendations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from referatsoeg.audit.ledger import Entry, Ledger
from referatsoeg.audit.names import fold
from referatsoeg.audit.subjects import stem, tokens
from referatsoeg.model.kinds import Outcome
from referatsoeg.output.words import figure

APPROVING = frozenset({Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """Something to look at: a stable code, Danish words, and the entries it is about."""

    code: str
    message: str
    year: int | None
    entries: tuple[str, ...] = ()


def flags(found: Ledger) -> tuple[Flag, ...]:
    """Return what must be looked at, year by year."""
    return tuple(
        sorted(
            [
                *_contradictions(found.entries),
                *_by_year(found),
                *_broken_chain(found.entries),
            ],
            key=lambda f: (f.year or 0, f.code),
        )
    )


def subject_key(name: str) -> tuple[str, ...]:
    """Return what spellings of one subject have in common."""
    return tuple(sorted({stem(w) for w in tokens(name)})) or (fold(name),)


def _contradictions(entries: Sequence[Entry]) -> Iterator[Flag]:
    for entry in entries:
        for message in entry.sum.contradictions if entry.sum else ():
            yield Flag(
                code="contradiction",
                message=f"{entry.subject}: {message}",
                year=entry.year,
                entries=(entry.id,),
            )


def _by_year(found: Ledger) -> Iterator[Flag]:
    groups: dict[tuple[int, tuple[str, ...]], list[Entry]] = defaultdict(list)
    for entry in found.entries:
        if entry.year is not None:
            key = () if found.subject else subject_key(entry.subject)
            groups[entry.year, key].append(entry)
    for (year, _), entries in sorted(groups.items()):
        yield from _of_year(year, entries)
    if found.subject:
        known = sorted({year for year, _ in groups})
        for year in range(known[0], known[-1] + 1) if known else ():
            if year not in known:
                yield Flag(
                    code="nothing_found",
                    message=(
                        f"{year}: intet fundet. Det betyder ikke, at taksten ikke er godkendt; "
                        "se, hvad der er søgt i."
                    ),
                    year=year,
                )


def _of_year(year: int, entries: Sequence[Entry]) -> Iterator[Flag]:
    name = entries[0].subject
    ids = tuple(e.id for e in entries)
    approved = [e for e in entries if e.covering.outcome in APPROVING]
    if not approved:
        only = all(e.covering.outcome is Outcome.RECOMMENDED for e in entries)
        code = "only_recommended" if only else "no_approval_found"
        words = "kun anbefalet" if only else "ingen godkendelse fundet"
        yield Flag(
            code=code,
            message=f"{name} {year}: {words}. En godkendelse kan stå uden for arkivet.",
            year=year,
            entries=ids,
        )
        return
    if all(e.finality.final is False for e in approved):
        body = next((e.finality.body for e in approved if e.finality.body), "et andet udvalg")
        yield Flag(
            code="approval_not_final",
            message=(
                f"{name} {year}: godkendelsen er ikke endelig; {body} skal godkende, og den "
                "godkendelse er ikke fundet i arkivet."
            ),
            year=year,
            entries=tuple(e.id for e in approved),
        )
    if len({e.stored.meeting.id for e in approved if e.kind != "title"}) > 1:
        yield Flag(
            code="two_approvals",
            message=f"{name} {year}: mere end ét møde har godkendt taksten.",
            year=year,
            entries=tuple(e.id for e in approved),
        )


def _broken_chain(entries: Sequence[Entry]) -> Iterator[Flag]:
    """Tell of a year whose old price is not the new one of the year before."""
    groups: dict[tuple[tuple[str, ...], str | None], dict[int, set[Decimal]]] = defaultdict(dict)
    for entry in entries:
        if entry.tariff and entry.year is not None and entry.tariff.new is not None:
            key = (subject_key(entry.subject), entry.tariff.per)
            groups[key].setdefault(entry.year, set()).add(entry.tariff.new)
    for entry in entries:
        tariff = entry.tariff
        if tariff is None or tariff.old is None or entry.year is None:
            continue
        before = groups[subject_key(entry.subject), tariff.per].get(entry.year - 1, set())
        if before and tariff.old not in before:
            was = " eller ".join(figure(format(v, "f")) for v in sorted(before))
            yield Flag(
                code="other_old_price",
                message=(
                    f"{entry.subject} {entry.year}: den gamle takst er {figure(format(tariff.old, 'f'))} "
                    f"kr., men {entry.year - 1} sattes den til {was} kr."
                ),
                year=entry.year,
                entries=(entry.id,),
            )
