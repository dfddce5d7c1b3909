"""What a ruling verb comes to in its clause: provisos, refusals, and what was decided to do."""

from __future__ import annotations

import regex

from referatsoeg.model.kinds import Outcome
from referatsoeg.rulings.choosing import tail
from referatsoeg.rulings.words import Verb, Word, verbs, words
from referatsoeg.vocabulary.outcome_changes import CHANGED, CONDITION, LESS, OPTION, PROVISO
from referatsoeg.vocabulary.outcome_marks import GRANTING, POST, REFUSAL, RESULT_WORDS, THE_CASE
from referatsoeg.vocabulary.outcomes import DECIDING

_PROVISO = regex.compile(PROVISO, regex.IGNORECASE)
_CONDITION = regex.compile(CONDITION, regex.IGNORECASE)
_CHANGED = regex.compile(CHANGED)
_LESS = regex.compile(LESS, regex.IGNORECASE)
# "tilslutter sig indstillingen med den ændring, at …" decides more than it supports
_JOINS_CHANGED = regex.compile(
    r"\bmed (?:(?:følgende|denne|disse|den|de|en|et|to|tre|enkelte) )(?:\p{L}+ )?(?:ændring|tilføjelse|rettelse|tilretning|justering)"
)
_EMPOWERS = regex.compile(r"bemyndig|(?:får|fik|giver|gav)$")
_FOR_WORK = regex.compile(
    r"\b(?:som (?:leverandør|rådgiver|entreprenør|arkitekt|håndværker)|til opgaven)"
)
_LIMIT = regex.compile(r"\bdog (?:højst|maksimalt|mindst|senest|tidligst|ikke over|inden for)\b")
_REFUSAL = regex.compile(REFUSAL)
_REFUSED_AFTER = regex.compile(r"\bog der (?:gives|meddeles)(?: \p{L}+){0,2} afslag\b")
_REFUSABLE = (DECIDING - {Outcome.REJECTED, Outcome.POSTPONED, Outcome.WITHDRAWN}) | {
    Outcome.SUPPORTED, Outcome.DISCUSSED, Outcome.NOTED,
}  # fmt: skip
_DECIDES = regex.compile(
    r"(?:beslutte\w*|vedtog\w*|vedtage\w*|enedes|aftaltes|traf|træffer|tog|tager|bestemt\w*)$"
)
# "af" for "at" is a common slip of the keys: "besluttede af sende sagen tilbage".
_CONTENT = regex.compile(
    r"(?:(?:\W+(?!at\b)[\p{L}\d.-]+){0,12}?\W+at\b|\W+af(?=\W+\p{L}+e (?:sag|punkt)))(?P<content>.*)",
    regex.DOTALL,
)
# "indstiller til rådet, at forslaget forkastes" says no like "anbefales ikke"
_TO_REFUSE = regex.compile(
    r"[^.;]{0,60}?\bat (?:indstillingen|\p{L}*forslaget|ansøgningen|anmodningen|klagen|ønsket|sagen)"
    r" (?:forkastes|afvises|afslås|ikke (?:godkendes|imødekommes|tiltrædes|vedtages))\b"
)
_PASSED_ON = frozenset({
    Outcome.REFERRED, Outcome.POSTPONED, Outcome.WITHDRAWN, Outcome.RECOMMENDED,
})  # fmt: skip
# "vedtog at meddele ansøgeren, at man ikke kan anbefale …"
_SAYS_NO = regex.compile(
    r"\W*(?:meddele|svare|oplyse|udtale|tilkendegive)\b[^.;]{0,80}?\bat [^.;,]{0,60}?\bikke"
    r" (?:\p{L}+ )?(?:anbefale|imødekomme|godkende|tiltræde|bevilge|støtte)"
)
_SOME = frozenset(("en", "et", "to", "tre", "fire", "fem", "flere"))
_SETS_ASIDE = regex.compile(
    r"\b(?:se bort fra|ikke (?:at )?følge|gå imod|gik imod|tilsidesætte|omgøre|omgjorde|underkende|(?:følger|fulgte|tiltræder|tiltrådte) ikke)\b",
    regex.IGNORECASE,
)
_PUTS_OFF = regex.compile(r"\bforslag\w* om (?:at )?(?:udsæt|udskyd)")
_NOT = regex.compile(
    r"\W*(?:der |det |man |\p{L}+(?:en|et|erne|ne) )?(?:skal |bør )?(?:\p{L}+s )?ikke\b"
)
_NOT_REFUSED = regex.compile(
    r"\W*(?:der )?ikke (?:gives|meddeles|give|meddele) (?:\p{L}+ )?afslag\b"
)
_WAITS = regex.compile(
    r"\W*(?:at )?(?:afvente|vente|udsætte|lade (?:sagen|den) (?:vente|hvile|bero))\b"
)
_ASKS_FIRST = regex.compile(
    r"\W*(?:at )?(?:indhente|afvente|få|undersøge|besigtige|se)\b[^.;]{0,100}?\b(?:før|inden|førend|forinden)"
    r" [^.;]{0,40}\b(?:stilling|beslutning|afgørelse|afgøres|besluttes|behandles)\b"
)
_DECLINES = regex.compile(
    r"\W*(?:at )?(?:(?:takke|sige|stemme) nej|lade \p{L}+ falde|fastholde (?:\p{L}+ ){0,2}?afslag\p{L}*)\b"
)
_PROPOSALS = ("forslaget", "planen", "udkastet", "regulativet", "vedtægten")
_TAKE = regex.compile(r"\W*tage\b.{0,80}til efterretning")
_OPTION = regex.compile(OPTION)
_POST = regex.compile(POST)
_POST_CLAUSE = regex.compile(r",? at .{0,80}\b(?:udpeges|vælges|indtræder)\b")
_OF_DECISION = frozenset({
    Outcome.REJECTED, Outcome.POSTPONED, Outcome.REFERRED, Outcome.RECOMMENDED, Outcome.ELECTED,
    Outcome.WITHDRAWN, Outcome.SUPPORTED, Outcome.DISCUSSED,
})  # fmt: skip


def meaning(lower: str, verb: Verb, start: int, end: int) -> Outcome:
    """Return what the clause from `start` to `end` comes to by its verb."""
    if verb.negated:
        return Outcome.REJECTED if verb.outcome in _REFUSABLE else Outcome.UNCLEAR
    if verb.outcome is Outcome.RECOMMENDED and _TO_REFUSE.match(lower, verb.word.end, end):
        return Outcome.REJECTED
    chosen = verb.outcome is Outcome.ELECTED and (
        _OPTION.search(lower, start, verb.word.start) or _FOR_WORK.search(lower, verb.word.end, end)
    )
    if verb.word.text.startswith("tilslut") and _JOINS_CHANGED.search(lower, verb.word.end, end):
        return Outcome.APPROVED_WITH_CHANGES
    if verb.outcome is Outcome.APPROVED or chosen:
        return _approved(lower, verb, start, end)
    return verb.outcome


def sets_aside(text: str) -> bool:
    """Tell whether a recommendation is not followed: "at se bort fra indstillingen om afslag"."""
    return _SETS_ASIDE.search(text) is not None


def has_proviso(text: str) -> bool:
    """Tell whether words tied to an approval change it."""
    return any(way.search(text) for way in (_PROVISO, _CONDITION, _LESS))


def falls_short(text: str) -> bool:
    """Tell whether a text gives something else than what was asked for ("mod de ansøgte")."""
    return _LESS.search(text) is not None


def _approved(lower: str, verb: Verb, start: int, end: int) -> Outcome:
    after = lower[verb.word.end : end]
    if _DECIDES.match(verb.word.text) and (inner := decided(after)) is not None:
        return inner
    if verb.form == "active" and (passed := _passed_on(after)):
        return passed
    head = lower[start : verb.word.end] + after[: tail(after)]
    if _REFUSED_AFTER.search(after) or (_REFUSAL.search(head) and not sets_aside(head)):
        return Outcome.REJECTED
    if _PUTS_OFF.search(lower, start, verb.word.start):
        return Outcome.POSTPONED
    if verb.word.text.startswith("godkend") and _is_post(after):
        return Outcome.ELECTED
    if verb.word.text in RESULT_WORDS and _LESS.search(after):
        return Outcome.APPROVED_WITH_CHANGES
    if verb.form == "passive" and verb.word.text in RESULT_WORDS:
        refused = "afslag" in lower[start : verb.word.start]
        return Outcome.REJECTED if refused else Outcome.APPROVED
    terms = _LIMIT.sub("", after) if _EMPOWERS.match(verb.word.text) else after
    changed = _PROVISO.search(terms) or _CHANGED.search(lower[start : verb.word.start])
    if not changed:
        changed = _LESS.search(after)
    if not changed and not _own_terms(verb, after):
        changed = _CONDITION.search(after)
    return Outcome.APPROVED_WITH_CHANGES if changed else Outcome.APPROVED


def _own_terms(verb: Verb, after: str) -> bool:
    """Tell whether conditions belong to what is decided or granted, not to a proposal changed."""
    if verb.word.text in GRANTING:
        return True
    return _DECIDES.match(verb.word.text) is not None and _CONTENT.match(after) is not None


def _passed_on(after: str) -> Outcome | None:
    """Return what "godkendte, at sagen sendes til udvalget" comes to: nothing is approved by it.

    To send a matter out for a hearing is mostly what was recommended, and so an approval.
    """
    inner = decided(after)
    return inner if inner in _PASSED_ON and "høring" not in after else None


def _is_post(after: str) -> bool:
    cut = after[: tail(after)]
    if _POST_CLAUSE.match(cut):
        return True
    return _POST.search(cut[:120]) is not None and "at " not in cut[:40]


def decided(after: str) -> Outcome | None:
    """Return what a body decided to do when that is itself a ruling, else None."""
    content = _CONTENT.match(after)
    if content is None:
        return None
    near = content["content"]
    near = near[: tail(near)]
    if _WAITS.match(near) or _ASKS_FIRST.match(content["content"]):
        return Outcome.POSTPONED
    if _NOT_REFUSED.match(near):
        return Outcome.APPROVED
    if _NOT.match(near) or _DECLINES.match(near) or _SAYS_NO.match(content["content"]):
        return Outcome.REJECTED
    found = words(near)
    for verb in verbs(near, found):
        if _settles(verb, found):
            return Outcome.REJECTED if verb.negated else verb.outcome
    return Outcome.NOTED if _TAKE.match(near) else None


def _settles(verb: Verb, found: list[Word]) -> bool:
    """Tell "at udsætte sagen" and "at sagen udsættes" from what is decided in the matter."""
    if verb.word.text == "støtte" and verb.index and found[verb.index - 1].text != "ikke":
        return False  # "at yde den søgte støtte"
    following = found[verb.index + 1].text if verb.index + 1 < len(found) else ""
    if verb.outcome is Outcome.ELECTED and following in _SOME:
        return False  # "at udpege en kontaktperson i hver afdeling"
    if verb.form == "infinitive" and verb.index <= 3:
        return verb.outcome in _OF_DECISION
    about = found[0].text
    impersonal = about in {"det", "der"} and verb.outcome is Outcome.RECOMMENDED
    of_case = (
        impersonal
        or about in THE_CASE
        or (verb.outcome in _PASSED_ON and about.endswith(_PROPOSALS))
    )
    return verb.form in {"passive", "infinitive"} and verb.index <= 5 and of_case
