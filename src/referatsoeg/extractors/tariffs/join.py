"""Tariffs told in several sentences become one; the sums are checked, never corrected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from referatsoeg.model.findings import Tariff

_STRENGTH = {"ruling": 0, "recommendation": 1, "case_text": 2, "attachment": 3}
# A printed percentage is rounded: to its last digit, or (often) to the next whole per cent.
_SLACK = Decimal("0.6")
# Bounds for hostile texts: a price list has hundreds of rows, and few with the same figure.
MOST = 1000
MOST_ALIKE = 50


def joined(found: Sequence[Tariff]) -> tuple[Tariff, ...]:
    """Return each tariff once, old prices joined to new ones, in the order of the item."""
    merged: list[Tariff] = []
    alike: dict[tuple[object, ...], list[int]] = {}
    for tariff in found:
        places = alike.setdefault((tariff.unit, tariff.new, tariff.new or tariff.change), [])
        place = next((i for i in places[:MOST_ALIKE] if _same(merged[i], tariff)), None)
        if place is None:
            places.append(len(merged))
            merged.append(tariff)
        else:
            merged[place] = _merge(merged[place], tariff)
    if len(merged) <= MOST:
        merged = _with_changes(_with_old(merged))
    return tuple(replace(t, consistent=consistent(t)) for t in merged)


def consistent(tariff: Tariff) -> bool:
    """Return whether the figures of a tariff fit each other."""
    old, new, change, percent = tariff.old, tariff.new, tariff.change, tariff.percent
    if old is not None and new is not None:
        if tariff.direction is not None and new != old:
            rises = new > old
            if rises != (tariff.direction == "up"):
                return False
        if change is not None and tariff.unit != "percent" and abs(new - old) != abs(change):
            return False
        change = abs(new - old)
    if percent is None or change is None or tariff.unit == "percent":
        return True
    base = old if old is not None else _base(new, change, tariff.direction)
    return not base or abs(abs(change) / base * 100 - abs(percent)) <= _SLACK


def _base(new: Decimal | None, change: Decimal, direction: str | None) -> Decimal | None:
    if new is None or direction is None:
        return None
    return new - change if direction == "up" else new + change


def _same(one: Tariff, other: Tariff) -> bool:
    """Return whether two tariffs are one told twice: the same figures and no clash elsewhere."""
    if one.unit != other.unit or not _agree(one.per, other.per) or not _agree(one.year, other.year):
        return False
    if one.new is not None and other.new is not None:
        return one.new == other.new and _agree(one.old, other.old) and _kin(one, other)
    if one.new is None and other.new is None and one.old is None and other.old is None:
        return one.change == other.change and _kin(one, other)
    return False


def _agree(one: object, other: object) -> bool:
    return one is None or other is None or one == other


def _kin(one: Tariff, other: Tariff) -> bool:
    """Return whether two subjects share a word of some length, as told twice in other words."""
    first, second = _stems(one.subject), _stems(other.subject)
    return bool(first & second) or one.span.section != other.span.section


def _stems(subject: str) -> set[str]:
    return {word[:6] for word in subject.lower().split() if len(word) > 3}


def _merge(one: Tariff, other: Tariff) -> Tariff:
    strong, weak = sorted((one, other), key=lambda t: _STRENGTH[t.basis])
    return replace(
        strong,
        subject=_shorter(strong.subject, weak.subject),
        year=strong.year if strong.year is not None else weak.year,
        old=strong.old if strong.old is not None else weak.old,
        change=strong.change if strong.change is not None else weak.change,
        per=strong.per or weak.per,
        percent=strong.percent if strong.percent is not None else weak.percent,
        vat=strong.vat if strong.vat is not None else weak.vat,
        direction=strong.direction or weak.direction,
    )


def _shorter(subject: str, other: str) -> str:
    """Return the plain form of a word told in two forms: "Vandpris" for "vandprisen"."""
    return other if len(other) > 3 and subject.lower().startswith(other.lower()) else subject


def _with_old(merged: list[Tariff]) -> list[Tariff]:
    """Join an old price that stands in a sentence of its own to the one new price it can be of."""
    alone = [t for t in merged if t.new is None and t.change is None and t.old is not None]
    for tariff in alone:
        if any(t.old == tariff.old and t.new is not None for t in merged):
            merged.remove(tariff)  # told again beside a tariff that already has it
            continue
        takers = [t for t in merged if _takes(t, tariff)]
        if len(takers) == 1:
            index = merged.index(takers[0])
            merged[index] = replace(takers[0], old=tariff.old)
            merged.remove(tariff)
    return merged


def _takes(taker: Tariff, old: Tariff) -> bool:
    return (
        taker.new is not None
        and taker.old is None
        and taker.unit == old.unit
        and _agree(taker.per, old.per)
        and bool(_stems(taker.subject) & _stems(old.subject))
    )


def _with_changes(merged: list[Tariff]) -> list[Tariff]:
    """Join "en forhøjelse på 3 kr." to the one price that it is the change of."""
    for tariff in [t for t in merged if t.old is None and t.new is None]:
        owners = [t for t in merged if _owns(t, tariff)]
        if len(owners) != 1:
            continue
        owner = owners[0]
        change = owner.change if tariff.unit == "percent" else tariff.change
        merged[merged.index(owner)] = replace(
            owner,
            change=change,
            percent=owner.percent if owner.percent is not None else tariff.percent,
            per=owner.per or tariff.per,
        )
        merged.remove(tariff)
    return merged


def _owns(owner: Tariff, change: Tariff) -> bool:
    if owner.old is None or owner.new is None or owner.old == owner.new:
        return False
    if change.unit == "percent":
        return False
    return owner.unit == change.unit and abs(owner.new - owner.old) == change.change
