"""The words around an amount: per what, its role in a change, and its direction."""

from __future__ import annotations

import regex

# How far a word may stand from its amount; a Danish clause with a cue is rarely longer.
REACH = 90

_VAT = r"(?:\s{0,2}\(?(?:inkl|ekskl|excl|incl|eksl)(?:usive|usiv)?\.?\s?moms\)?,?)?"
_PER = regex.compile(
    rf"{_VAT}[\s,]{{0,2}}(?:(?:pr\.?|per|om|/)\s{{0,2}}(?:påbegyndt\s|ekstra\s|hel\s|løbende\s|enkelt\s)?"
    r"(?P<word>[a-zæøåA-ZÆØÅ][a-zæøåA-ZÆØÅ²³]{0,18}[23]?)|(?P<adverb>årligt|årlig|månedligt|månedlig|dagligt|ugentligt|aarlig)"
    r"|i\s(?P<in>timen|døgnet|måneden|kvartalet|året))"
)
_BEFORE = regex.compile(
    r"\b(?P<compound>time|døgn|måneds|års|uge|dags|kubikmeter|kvadratmeter|m2-?|m3-?)"
    r"(?:pris|takst|sats|leje|løn|betaling|honorar)(?:er|en|erne)?\b"
    r"(?:\s(?:på|pr\.|er|udgør|bliver|til|med|fra|ca\.?|à)){0,3}\s{0,2}$"
)
_PER_NAMES = {
    "timer": "time", "timen": "time", "t": "time", "døgnet": "døgn", "dag": "dag", "dagen": "dag",
    "md": "måned", "mdr": "måned", "mnd": "måned", "måneden": "måned", "måneder": "måned",
    "måneds": "måned", "månedligt": "måned", "månedlig": "måned", "året": "år", "års": "år",
    "årligt": "år", "årlig": "år", "aarlig": "år", "å": "år", "dagligt": "dag", "dags": "dag",
    "ugentligt": "uge", "ugen": "uge", "m2": "m²", "m3": "m³", "kvm": "m²", "kvadratmeter": "m²",
    "kubikmeter": "m³", "kubik": "m³", "m2-": "m²", "m3-": "m³", "kvartalet": "kvartal",
    "hektar": "ha", "kwh": "kWh", "mwh": "MWh", "prs": "person", "pers": "person",
    "medl": "medlem", "børn": "barn",
}  # fmt: skip
_NOT_PER = frozenset(
    {"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september"}
    | {"oktober", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep"}
    | {"okt", "nov", "dec", "d", "den", "dato", "fortsat", "dette", "denne", "at", "kr"}
)

_UP = (
    r"stig\w*|steg\w*|forhøj\w*|øge[st]?|øget|øgede|hæve[st]?|hævet|opjuster\w*|forøge\w*|sættes op"
    r"|merforbrug\w*|merudgift\w*|merindtægt\w*|dyrere|takststigning\w*|\w+stigning\w*|\w+forhøjelse\w*|løft\w*|opskriv\w*"
)
_DOWN = (
    r"fald\w*|faldt|reduce\w*|reduktion\w*|nedsæt\w*|nedsat\w*|sænk\w*|mindre\s?forbrug\w*|mindreudgift\w*"
    r"|mindreindtægt\w*|besparelse\w*|spare\w*|nedjuster\w*|nedskriv\w*|billigere|minus|\w+reduktion\w*|\w+nedsættelse\w*|\w+fald|\w+besparelse\w*"
)
_CUE = regex.compile(
    rf"\b(?:(?P<same>uændre\w*|fastholde\w*)|(?P<deficit>\w*underskud\w*)|(?P<surplus>\w*overskud\w*)|(?P<up>{_UP})|(?P<down>{_DOWN}))\b",
    regex.IGNORECASE,
)
# A plain search for the stems first: most amounts have no cue, and it is five times as fast.
_STEM = regex.compile(
    "kud|tig|teg|orhøj|øge|øget|æve|just|bru|gift|tægt|yrere|illig|øft|kriv|ald|educ|eduk|edsat"
    "|edsæt|ænk|spar|inus|ændre|asthold|ættes"
)
_CUE_AFTER = regex.compile(
    r"\s{0,2}\(?(?:i |netto |årligt |mere |i et )?"
    r"(?:(?P<deficit>underskud\w*)|(?P<surplus>overskud\w*)"
    r"|(?P<up>højere|mere|merforbrug\w*|merudgift\w*|i stigning|dyrere|stigning)"
    r"|(?P<down>lavere|mindre|mindreforbrug\w*"
    r"|mindreudgift\w*|i besparelse|billigere|færre|fald))\b",
    regex.IGNORECASE,
)
_SOFT = (
    r"(?:(?:ca\.?|cirka|omkring|yderligere|i alt|hhv\.?|henholdsvis|netto|op|ned|et beløb på"
    r"|op til|kr\.?)\s{1,2}){0,2}"
)
_ROLE = regex.compile(
    rf"(?:(?P<from>\b[Ff]ra(?:\sde\snuværende)?)|(?P<to>\btil)|(?P<with>\bmed)|(?P<mellem>\b[Mm]ellem)"
    rf"|(?P<change>(?:stigning|fald|forhøjelse|nedsættelse|reduktion|ændring|regulering|nedgang|difference|forskel)(?:en|er)?\s(?:er\s)?på))"
    rf"\s{{1,2}}{_SOFT}$",
    regex.IGNORECASE,
)
_CHANGING = regex.compile(
    rf"\b(?:{_UP}|{_DOWN}|ændre\w*|regulere\w*|juster\w*|opskriv\w*|sættes|går|gå|udvide\w*)\b",
    regex.IGNORECASE,
)
_SENTENCE_END = regex.compile(
    r"(?:(?<!\b(?:kr|mio|mia|ca|pr|pct|inkl|ekskl|hhv|nr|jf|vedr|bl|a|t|evt))[.!?:;]\s{1,3}(?=[A-ZÆØÅ0-9•-])|\n\s?\n|[\t•])"
)


def clause_before(text: str, start: int, floor: int) -> str:
    """Return the words of the same sentence before `start`, not further back than `floor`."""
    low = max(floor, start - REACH, 0)
    words = text[low:start]
    cut = 0
    for match in _SENTENCE_END.finditer(words):
        cut = match.end()
    return words[cut:]


def per(text: str, start: int, stop: int) -> str | None:
    """Return what the amount is counted per: "pr. time" → time, "kr./m³" → m³."""
    match = _PER.match(text, stop, stop + 60)
    if match is not None:
        word = match["word"] or match["adverb"] or match["in"]
        name = word.lower()
        if name not in _NOT_PER:
            return _PER_NAMES.get(name, name)
    before = _BEFORE.search(text[max(0, start - 40) : start].lower())
    if before is None:
        return None
    return _PER_NAMES.get(before["compound"], before["compound"])


def role_word(before: str) -> str | None:
    """Return from, to, change or mellem when the words right before an amount give it a role."""
    match = _ROLE.search(before)
    if match is None:
        return None
    kind = match.lastgroup
    if kind == "with":
        return "change" if _CHANGING.search(before) else None
    return kind


def changing(before: str) -> bool:
    """Return whether the words before an amount tell of a change."""
    return _CHANGING.search(before) is not None


def direction(text: str, before: str, stop: int) -> str | None:
    """Return up, down, deficit or surplus when the words beside an amount say so."""
    after = _CUE_AFTER.match(text, stop, stop + 40)
    if after is not None:
        return after.lastgroup
    last = None
    if not _STEM.search(before):
        return None
    for match in _CUE.finditer(before):
        last = match.lastgroup
    return None if last == "same" else last
