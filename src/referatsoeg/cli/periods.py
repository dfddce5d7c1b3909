"""Sums and periods as people type them on the command line."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

import click
import regex

from referatsoeg.text.dates import first_date

_SUM = regex.compile(
    r"^(?P<number>-?\d[\d.]*(?:,\d+)?)\s*(?P<unit>mio\.?|mia\.?|t\.?kr\.?|tkr\.?)?\s*(?:kr\.?)?$",
    regex.IGNORECASE,
)
_TIMES = {"mio": 10**6, "mia": 10**9, "tkr": 10**3}
_ENDS = {"01": 31, "03": 31, "04": 30, "05": 31, "06": 30, "07": 31, "08": 31, "09": 30,
         "10": 31, "11": 30, "12": 31}  # fmt: skip


class Kroner(click.ParamType[Decimal, str]):
    """A sum as people type it: 500.000, 1,5mio, 12 mio. kr."""

    name = "beløb"

    def convert(
        self, value: str | Decimal, param: click.Parameter | None, ctx: click.Context | None
    ) -> Decimal:
        """Return the sum, or fail with a Danish message."""
        match = _SUM.match(str(value).strip())
        try:
            if match is None:
                raise InvalidOperation
            number = Decimal(match["number"].replace(".", "").replace(",", "."))
        except InvalidOperation:
            self.fail(f"«{value}» er ikke et beløb. Skriv fx 500.000 eller 1,5mio.")
        word = (match["unit"] or "").lower().replace(".", "")
        return number * _TIMES.get(word, 1)


def first_day(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Return the first day of what was typed: a year, a month or a day."""
    del ctx
    return None if value is None else _period(value, param)[0]


def last_day(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Return the last day of what was typed."""
    del ctx
    return None if value is None else _period(value, param)[1]


def _period(value: str, param: click.Parameter) -> tuple[str, str]:
    text = value.strip()
    if regex.fullmatch(r"\d{4}", text):
        return f"{text}-01-01", f"{text}-12-31"
    month = regex.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", text)
    if month:
        end = _ENDS.get(month[2]) or (29 if _is_leap(int(month[1])) else 28)
        return f"{text}-01", f"{text}-{end}"
    day = first_date(text)
    if day is None:
        raise click.BadParameter(
            f"«{value}» er ikke en dato. Skriv fx 2025, 2025-03 eller 3.3.2025.", param=param
        )
    return day, day


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
