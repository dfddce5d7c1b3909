"""The dates of the API: a year, a month or a day that is in the calendar, as ISO 8601."""

from __future__ import annotations

_YEAR = r"(?:18|19|20|21)\d\d"
_LEAP = r"(?:(?:18|19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)"
_DAYS = (
    rf"{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])",
    rf"{_YEAR}-(?:0[13-9]|1[0-2])-(?:29|30)",
    rf"{_YEAR}-(?:0[13578]|1[02])-31",
    rf"{_LEAP}-02-29",
)

PERIOD = rf"^(?:{_YEAR}(?:-(?:0[1-9]|1[0-2]))?|{'|'.join(_DAYS)})$"
"""Says in the OpenAPI document itself which dates are understood."""
