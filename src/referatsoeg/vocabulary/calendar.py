"""Danish months and weekdays, as printed, old spellings and abbreviations included."""

from __future__ import annotations

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "januar jan", "februar feb febr", "marts mar", "april apr", "maj mai", "juni jun",
            "juli jul", "august aug", "september sep sept", "oktober okt october",
            "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

WEEKDAYS = (
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "løverdag", "søndag",
)  # fmt: skip
