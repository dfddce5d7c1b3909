"""Words of a sentence and the verbs among them that may rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from referatsoeg.model.kinds import Outcome
from referatsoeg.vocabulary.outcome_marks import (
    ADJECTIVE_LEAD,
    BODY_WORD,
    LATER,
    LEADING_CLAUSE,
    NOTING,
    THE_CASE,
)
from referatsoeg.vocabulary.outcomes import CONTEXT, VERBS

_WORD = regex.compile(r"[\p{L}\d]+(?:[-./][\p{L}\d]+)*|[,;:()]")
_NOTING = regex.compile(NOTING)
_CONTEXT: dict[str, list[tuple[str, Outcome, regex.Pattern[str]]]] = {}
for _words, _form, _outcome, _after in CONTEXT:
    for _word in _words.split():
        _CONTEXT.setdefault(_word, []).append((_form, _outcome, regex.compile(_after)))
_LATER = regex.compile(LATER)
_MOTIONS = ("forslag", "ændringsforslag", "medlemsforslag", "indstilling")
_OF_BODY = frozenset(
    ["indforstået", "takker", "takkede", "peger", "foretrækker", "foretrak", "ser"]
)
_MEANS = (
    "puljen",
    "midlerne",
    "tilskuddet",
    "beløbet",
    "støtten",
    "rammen",
    "beløb",
    "midler",
    "overskuddet",
    "underskuddet",
)
_BODY = regex.compile(BODY_WORD)
_TALKED = frozenset(("drøftes", "debatteres", "diskuteres"))
TAKING = frozenset(["tog", "tager", "tage"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word or mark of a sentence in lower case, and its characters."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A word that may rule: what it comes to, its form, its place among the words."""

    outcome: Outcome
    form: str
    index: int
    word: Word
    negated: bool = False


def words(sentence: str) -> list[Word]:
    """Return the words and marks of a sentence that is already in lower case."""
    return [Word(text=m[0], start=m.start(), end=m.end()) for m in _WORD.finditer(sentence)]


def verbs(sentence: str, found: list[Word]) -> Iterator[Verb]:
    """Yield the verbs that may rule, in printed order, with their negation."""
    for index, word in enumerate(found):
        reading = _reading(sentence, found, index)
        if reading is not None:
            outcome, form = reading
            yield Verb(
                outcome=outcome,
                form=form,
                index=index,
                word=word,
                negated=_negated(found, index, form),
            )


def _reading(sentence: str, found: list[Word], index: int) -> tuple[Outcome, str] | None:
    word = found[index]
    for form, outcome, after in _CONTEXT.get(word.text, ()):
        if after.match(sentence, word.end) and _falls(found, index):
            return outcome, form
    if word.text == "til" and _NOTING.match(sentence, word.start):
        taken = any(w.text in TAKING for w in found[max(0, index - 40) : index])
        return Outcome.NOTED, "active" if taken else "participle"
    readings = VERBS.get(word.text)
    if word.text in _TALKED and found[0].text not in THE_CASE and _LATER.match(sentence, word.end):
        return None
    if not readings or _adjective(found, index) or _other_use(found, index):
        return None
    return _by_form(found, index, readings)


def _falls(found: list[Word], index: int) -> bool:
    """Tell "er forslaget faldet" from "elevtallet er faldet"; other words need no subject."""
    text = found[index].text
    if text in {"genvalg", "nyvalg"}:  # "Kasserer: Lis Ek (genvalg)", not "ønskede ikke genvalg"
        return index == 0 or found[index - 1].text in {"(", ","}
    if text in {"tilslutning", "flertal"}:  # "Der kunne ikke opnås tilslutning til forslaget"
        return any(word.text == "ikke" for word in found[max(0, index - 4) : index])
    if text == "sendes":  # "Bemærkninger kan sendes til Lone"
        return found[index - 1].text not in {"kan", "bedes"} or found[0].text in THE_CASE
    if text in {"går", "gik"}:  # "Sagen går tilbage til …", not "Stien går videre til …"
        return any(w.text in THE_CASE for w in found[max(0, index - 4) : index])
    if text in {"overføres", "overført"}:  # "Restbeløbet overføres til næste år"
        return not any(w.text.endswith(_MEANS) for w in found[max(0, index - 4) : index])
    if text in _OF_BODY:  # "Udvalget er indforstået", not "Bygherren er indforstået"
        return any(_BODY.fullmatch(word.text) for word in found[max(0, index - 5) : index])
    if text in {"fordeles", "fordelt"}:
        return any(w.text.endswith(_MEANS) for w in found[max(0, index - 4) : index])
    if text != "faldet":
        return True
    near = found[max(0, index - 6) : index]
    return any(word.text.startswith(_MOTIONS) for word in near)


def _other_use(found: list[Word], index: int) -> bool:
    """Tell "som indstillet", "der henvises til bilag" and "valgt at vente" from rulings."""
    word = found[index].text
    before = [w.text for w in found[max(0, index - 4) : index]]
    if word in {"henvises", "henvist"}:
        return "der" in before
    if word in {"henviser", "henviste"}:
        return index + 1 < len(found) and found[index + 1].text in {"til", "fremover", "endvidere"}
    if word == "indstillet":
        if found[index + 1 : index + 2] and found[index + 1].text == "på":
            return True  # "er indstillet på at give tilladelse"
        return bool(set(before[-1:]) & {"som", "uden", "positivt", "negativt", "kritisk"})
    following = found[index + 1].text if index + 1 < len(found) else ""
    if word == "tiltrådt" and before[-1:] == ["er"] and following in {"den", "pr", "som"}:
        return "indstillingen" not in before  # "Ny leder er tiltrådt den 1. november"
    if word in {"tiltræder", "tiltrådte"} and regex.match(r"\d|stilling|post|som$", following):
        return True  # "Ny leder tiltræder 1. august"
    return word in {"valgt", "valgte"} and following == "at"


def _by_form(
    found: list[Word], index: int, readings: tuple[tuple[Outcome, str], ...]
) -> tuple[Outcome, str]:
    """Choose between "blev godkendte" and "rådet godkendte": a past form is active."""
    active = next((r for r in readings if r[1] == "active"), None)
    if active and len(readings) > 1:
        before = {w.text for w in found[max(0, index - 3) : index]}
        return readings[0] if before & {"blev", "er", "blevet", "bliver"} else active
    return readings[0]


def _adjective(found: list[Word], index: int) -> bool:
    """Tell "de udsatte borgere" and "den godkendte plan" from verbs."""
    if not index or not found[index].text.endswith(("te", "ede", "ne", "sat")):
        return False
    if found[index - 1].text not in ADJECTIVE_LEAD:
        return False
    if found[index - 1].text == "for" and index > 1 and found[index - 2].text.isdigit():
        return False
    return index + 1 < len(found) and found[index + 1].text not in {",", "at", ";"}


def _cannot(near: list[Word]) -> bool:
    """Tell "fandt man ikke at kunne imødekomme": the body says that it cannot."""
    last = [word.text for word in near[-4:]]
    return last[-2:] in (["at", "kunne"], ["at", "kunde"]) and "ikke" in last[:2]


_ADVERBS = frozenset(("således", "saaledes", "ellers", "ligeledes", "foreløbigt", "endnu"))


def _negated(found: list[Word], index: int, form: str) -> bool:
    """Tell whether "ikke" denies the verb at `index`, before it or in the few words after."""
    if form == "participle" and found[0].text == "ingen":
        return all(word.text != "," for word in found[:index])
    near = found[max(0, index - 9) : index]
    # "Da hun ikke længere sender penge hjem, bevilgedes renten": the main clause begins at its verb
    if form == "passive" and near and near[-1].text == "," and found[0].text in LEADING_CLAUSE:
        near = []
    if form == "infinitive" and _cannot(near):
        return True
    for word in reversed(near):
        if word.text in {"at", ";", "men", "og", "idet"}:
            break
        if word.text in {"ikke", "ej"}:
            return form != "active" or found[index - 1].text == "ikke"
    after = found[index + 1 : index + 5]
    for position, word in enumerate(after):
        if word.text in {",", "at", "og", "til", ";", "som", "der"} or (
            word.text.endswith("s") and word.text not in _ADVERBS
        ):
            return False
        if word.text == "ikke":
            follows = after[position + 1].text if position + 1 < len(after) else ""
            return form != "participle" or follows in {"", "at"}
    return False
