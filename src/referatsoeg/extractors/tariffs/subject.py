"""What a price is of: the institution or service, from the sentence or from the item's title."""

from __future__ import annotations

import regex

from .terms import Term

_VERB = (
    r"(?:stiger|steg|falder|faldt|hæves|sænkes|sættes|fastsættes|fastholdes|forhøjes|nedsættes|reduceres"
    r"|reguleres|ændres|øges|opjusteres|nedjusteres|er|var|bliver|blev|udgør|udgjorde|godkendes|har|havde"
    r"|vil|kan|skal|forventes|foreslås|opkræves|beregnes|koster|lyder|indstilles|vedtages|vedtaget|fastsat"
    r"|ligger|kommer|medfører|betyder|godkendte|uændret|beløber|beløbe|træder)"
)
_STOP = (
    rf"(?=\s{_VERB}\b|\s(?:svarende|jf|som|der|hvor|isoleret)\b|\s?[,;:(\n]|\.(?:\s+[A-ZÆØÅ]|$)"
    r"|\s(?:i|pr\.|for)\s\d|\s(?:på|til|fra|med)\s(?:de\s\w+\s|i\salt\s|ca\.?\s|kr\.?\s){0,2}"
    r"\d[\d.,]*\s?(?:kr|%|pct|procent|,-|mio|øre|til\b|-|–|\.?$)|$)"
)
_AFTER_TERM = regex.compile(
    r"\s+(?:i\s\d{4}\s|pr\.\s[\w. ]{3,20}\s)?(?P<link>for|ved|af|til|på|i)\s+(?P<np>[^\d\s(][^\n;:(]{1,90}?|\d-[^\n;:(]{1,80}?)"
    + _STOP
)
_HEAD = regex.compile(rf"(?P<np>[^,;:()\n]{{3,90}}?){_STOP}")
_BEHOLDEN = regex.compile(r"^(?:beboer(?:e|ne)|lejer(?:e|ne))\s(?:på|i|af)\s", regex.IGNORECASE)
_ARTICLE = regex.compile(
    r"^(?:(?:en|et|den|det|de|dette|denne|vores|alle|samtlige|hver|ovenstående|nuværende|ny|nye|kommunens"
    r"|årlige?|samlede?)\s+)+",
    regex.IGNORECASE,
)
_TAIL = regex.compile(
    r"\s+(?:i|for|pr\.?|fra|med virkning fra|gældende fra)\s+(?:år\s+)?(?:\d.*|januar.*|budget.*)$"
    r"|\s+(?:i alt|isoleret set|herefter|fremadrettet|årligt|både|hver|således|derfor)$|[\s.,:;–-]+$"
)
_TITLE_LEAD = regex.compile(
    r"^(?:lukket:?\s+|\(?[bod]\)\s+|(?:endelig\s)?(?:godkendelse|fastsættelse|vedtagelse|orientering|beslutning"
    r"|drøftelse|behandling|ændring|regulering|forslag|legalitetsgodkendelse|garantistillelse og legalitetsgodkendelse)"
    r"(?:\s(?:af|om|til|vedr\.?|vedrørende|på))+\s+|(?:ny|nye|ensartet|budget|budgettet|forslag|regnskab|takst(?:en|er|erne)?"
    r"|pris(?:en|er|erne)?|gebyr(?:et|er|erne)?|kontingent(?:et)?|takstblad|takstbilag|og)\s+(?:(?:for|på|til|af|vedr\.?)\s+)?)",
    regex.IGNORECASE,
)
_TITLE_TAIL = regex.compile(
    r"(?:[\s,–-]+(?:for\s|i\s|fra\s|pr\.\s)?(?:budget\s|år\s)?\d{4}(?:\s?[-–/]\s?\d{2,4})?"
    r"|\s[-–]\s(?:ændring|godkendelse|beslutning|orientering|drøftelse|genbehandling|forslag)|\s*\([bod]\)|[\s.,:;–-]+)$",
    regex.IGNORECASE,
)
_BAD = regex.compile(
    r"(?:den|det|de|der|dette|disse|som|hvilket|så|ca\.?(?:\s.*)?|cirka|op|alt|år|dermed|derfor|heraf|vi|man|i|at|her|og|men|hvis|når)"
    r"|\d[\d.,\s]*|(?:den|det|de)\s.*(?:udgift|stigning|fald|indtægt)\w*",
    regex.IGNORECASE,
)
_LONGEST_WORDS = 12


def subject_of(sentence: str, term: Term, offset: int) -> str | None:
    """Return what the price `term` in `sentence` is of, or None when the sentence does not say.

    `offset` is where the sentence begins in the text that the term's characters count in.
    """
    after = _AFTER_TERM.match(sentence, term.end - offset)
    if after is not None and (after["link"] in ("for", "ved", "af") or term.generic):
        named = _clean(after["np"])
        if named is not None:
            return named if term.generic else _compound(term, named)
    if not term.generic:
        head = sentence[: term.end - offset]
        return _noun_phrase(sentence, head, term) or term.word
    return None


def head_of(sentence: str) -> str | None:
    """Return the words before the first verb: "Årskort for voksne stiger fra …"."""
    match = _HEAD.match(sentence)
    return _clean(match["np"]) if match else None


def title_subject(title: str) -> str | None:
    """Return what an item's title is about, without "Godkendelse af" and years."""
    bare = " ".join(title.split())
    for _ in range(6):
        shorter = _TITLE_TAIL.sub("", _TITLE_LEAD.sub("", bare, count=1), count=1)
        if shorter == bare or len(shorter) < 3:
            break
        bare = shorter
    return bare or None


def _noun_phrase(sentence: str, head: str, term: Term) -> str | None:
    """Return the phrase that a list point opens with: "Årskort til svømmehallen for voksne"."""
    if len(head) - len(term.word) > 2:
        return None
    return head_of(sentence)


def _compound(term: Term, named: str) -> str:
    """Return a compound price word with what follows it: "Forpagtningsafgift" of "Cafe Solsiden"."""
    return f"{term.word} for {named}" if len(named.split()) <= 6 else term.word


def _clean(phrase: str) -> str | None:
    """Return a noun phrase without article and trailing words, or None when it names nothing."""
    bare = " ".join(phrase.split())
    for _ in range(3):
        bare = _TAIL.sub("", bare)
    bare = _BEHOLDEN.sub("", _ARTICLE.sub("", bare))
    if not bare or _BAD.fullmatch(bare) or len(bare.split()) > _LONGEST_WORDS:
        return None
    return bare
