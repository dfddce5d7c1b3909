"""Layouts that users teach: a family in a small TOML file, no Python (docs/layouts.md)."""

from __future__ import annotations

import tomllib
from pathlib import Path

import regex

from referatsoeg.errors import UsageError
from referatsoeg.layouts.family import Family, Mark
from referatsoeg.layouts.marks import key_of
from referatsoeg.layouts.styles import STYLES, Style
from referatsoeg.model.kinds import SectionKind

_OWN_WEIGHT = 5.0
"""A pattern its user wrote for these items outranks every general one."""
_KNOWN = frozenset({"name", "marks", "items", "headings", "furniture"})


def load(path: Path) -> Family:
    """Read a layout from a TOML file.

    Raises UsageError, in Danish with file and key, for anything that is not as docs/layouts.md says.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError(
            f"Layoutfilen {path} kunne ikke læses ({error.strerror}).", cure="Kontrollér stien."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(
            f"Layoutfilen {path} er ikke gyldig TOML: {error}.", cure="Ret den nævnte linje."
        ) from error
    return _Reader(path, data).family()


class _Reader:
    """Checks and reads the tables of one layout file."""

    def __init__(self, path: Path, data: dict[str, object]) -> None:
        self.path = path
        self.data = data

    def family(self) -> Family:
        for key in self.data.keys() - _KNOWN:
            raise self._wrong(
                key, "nøglen kendes ikke", f"Brug en af: {', '.join(sorted(_KNOWN))}."
            )
        items = self._table(self.data, "items")
        return Family(
            name=self._text(self.data, "name"),
            marks=tuple(self._mark(entry) for entry in self._list(self.data, "marks")),
            styles=tuple(self._style(name) for name in self._list(items, "styles")),
            own_style=self._own_style(items),
            headings=self._headings(),
            furniture=tuple(
                self._pattern("furniture", text)
                for text in self._list(self._table(self.data, "furniture"), "lines")
            ),
        )

    def _mark(self, entry: object) -> Mark:
        if not isinstance(entry, dict):
            raise self._wrong("marks", "hvert kendetegn skal være en tabel", "Skriv [[marks]].")
        weight = entry.get("weight", 0.5)
        if not isinstance(weight, int | float) or not 0 < weight <= 1:
            raise self._wrong("marks.weight", "vægten skal være over 0 og højst 1", "Ret tallet.")
        return Mark(pattern=self._pattern("marks.line", entry.get("line")), weight=float(weight))

    def _style(self, name: object) -> str:
        names = [style.name for style in STYLES]
        if name not in names:
            raise self._wrong(
                "items.styles", f"«{name}» kendes ikke", f"Vælg af: {', '.join(names)}."
            )
        return str(name)

    def _own_style(self, items: dict[str, object]) -> Style | None:
        if "pattern" not in items:
            return None
        pattern = self._pattern("items.pattern", items["pattern"])
        if "title" not in pattern.groupindex:
            raise self._wrong(
                "items.pattern", "gruppen (?P<title>…) mangler", "Se eksemplet i docs/layouts.md."
            )
        numbered = "number" in pattern.groupindex
        return Style(name="own", pattern=pattern, weight=_OWN_WEIGHT, numbered=numbered)

    def _headings(self) -> dict[str, SectionKind]:
        headings: dict[str, SectionKind] = {}
        for kind, words in self._table(self.data, "headings").items():
            if kind not in list(SectionKind):
                names = ", ".join(SectionKind)
                raise self._wrong(f"headings.{kind}", "rollen kendes ikke", f"Vælg af: {names}.")
            for word in self._list({kind: words}, kind):
                headings[key_of(str(word))] = SectionKind(kind)
        return headings

    def _pattern(self, key: str, text: object) -> regex.Pattern[str]:
        if not isinstance(text, str) or not text:
            raise self._wrong(key, "der mangler et mønster", "Skriv det som tekst i '…'.")
        try:
            return regex.compile(text)
        except regex.error as error:
            raise self._wrong(
                key, f"mønsteret «{text}» er forkert ({error})", "Ret mønsteret."
            ) from error

    def _table(self, data: dict[str, object], key: str) -> dict[str, object]:
        value = data.get(key, {})
        if not isinstance(value, dict):
            raise self._wrong(key, "skal være en tabel", f"Skriv [{key}].")
        return value

    def _list(self, data: dict[str, object], key: str) -> list[object]:
        value = data.get(key, [])
        if not isinstance(value, list):
            raise self._wrong(key, "skal være en liste", "Skriv den i kantede parenteser.")
        return value

    def _text(self, data: dict[str, object], key: str) -> str:
        value = data.get(key)
        if not isinstance(value, str) or not value:
            raise self._wrong(key, "mangler", f'Skriv {key} = "…" øverst i filen.')
        return value

    def _wrong(self, key: str, what: str, cure: str) -> UsageError:
        return UsageError(f"Layoutfilen {self.path}, «{key}»: {what}.", cure=cure)
