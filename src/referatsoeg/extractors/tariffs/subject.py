"""What a price is of: the institution or service, from the sentence or from the item's title."""

from __future__ import annotations

import regex

from referatsoeg.extractors.tariffs.terms import Term

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
    r"\s+(?:i\s\d{4}\s|pr\.\s[\w. ]{3,20}\s)?(?P<link>for|ved|af|til|på|i)\s+"
    r"(?P<np>(?![Kk]r\b|ca\b|cirka\b|i alt\b)[^\d\s(][^\n;:(]{1,90}?|\d-[^\n;:(]{1,80}?)" + _STOP
)
_HEAD = regex.compile(rf"(?P<np>[^,;:()\n]{{3,90}}?){_STOP}")
_BEHOLDEN = regex.compile(r"^(?:beboer(?:e|ne)|lejer(?:e|ne))\s(?:på|i|af)\s", regex.IGNORECASE)
_ARTICLE = regex.compile(
    r"^(?:(?:en|et|den|det|de|dette|denne|vores|alle|samtlige|hver|ovenstående|nuværende|ny|nye|kommunens"
    r"|årlige?|samlede?)\s+)+",
    regex.IGNORECASE,
)
_TAIL = regex.compile(
    r"\s+(?:i|for|pr\.?|fra|med virkning fra|gældende fra)\s+(?:år\s+)?"
    r"(?:\d.*|januar.*|budget.*)$"
    r"|\s+(?:i alt|isoleret set|herefter|fremadrettet|årligt|både|hver|således|derfor"
    r"|og(?:\s\d[\d.,]*)?)$|[\s.,:;–-]+$"
)
_TITLE_LEAD = regex.compile(
    r"^(?:lukket:?\s+|fra\s[^.:]{3,50}?\s(?=om\s)|om\s|\(?[bod]\)\s+|(?:endelig\s)?"
    r"(?:garantistillelse og )?(?:legalitets)?(?:godkendelse|fastsættelse|vedtagelse|orientering"
    r"|beslutning|drøftelse|behandling|ændring|regulering|forslag)"
    r"(?:\s(?:af|om|til|vedr\.?|vedrørende|på))+\s+|(?:ny|nye|ensartet|budget|budgettet|forslag"
    r"|regnskab|takst(?:en|er|erne)?|pris(?:en|er|erne)?|gebyr(?:et|er|erne)?|kontingent(?:et)?"
    r"|takstblad|takstbilag|og)\s+(?:(?:for|på|til|af|vedr\.?)\s+)?)",
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
_ONLY_ARTICLE = regex.compile(
    r"\W*(?:(?:at|en|et|den|det|de|prisen på)\s)*(?:en|et)?\s?", regex.IGNORECASE
)
# The place a paragraph is about: "Ift. tilbuddet Nordlyset (Nordby Kommune)".
_PLACE = regex.compile(
    r"\b(?:[Tt]ilbuddet|[Bb]otilbuddet|[Dd]agtilbuddet|[Kk]risecent(?:er|ret)|[Bb]osted(?:et)?|[Ii]nstitutionen"
    r"|[Pp]lejehjemmet|[Pp]lejecent(?:er|ret)|[Tt]akst(?:en|erne)? for|[Bb]udget(?:tet)? for)\s+"
    r"(?:(?:[Tt]ilbuddet|[Bb]otilbuddet|[Kk]ommunerne)\s)?(?P<name>[A-ZÆØÅ][\w´’-]+(?:\s[A-ZÆØÅ][\w´’-]+){0,3})"
)
_TITLE_WORDS = regex.compile(
    r"(?:og|takst(?:en|er|erne)?|takstblad\w*|takstbilag\w*|pris(?:en|er|erne)?|gebyr(?:et|er|erne)?|budget(?:tet)?"
    r"|kontingent(?:et)?|regnskab(?:et)?|billetpriser|forslag|fra|bestyrelsen|fastsættelse|næste|år|for|om|af|[\d\s,.&/-])+",
    regex.IGNORECASE,
)
_LONGEST_WORDS = 12


def subject_of(sentence: str, term: Term, offset: int) -> str | None:
    """Return what the price `term` in `sentence` is of, or None when the sentence does not say.

    `offset` is where the sentence begins in the text that the term's characters count in.
    """
    after = _AFTER_TERM.match(sentence, term.end - offset)
    if after is not None and (after["link"] in ("for", "ved", "af") or term.generic):
        if not term.generic:
            return _compound(term, after["np"])
        named = _clean(after["np"])
        if named is not None:
            return named
    opening = _opening(sentence, term, offset)
    if opening is not None:
        return opening
    return None if term.generic else term.word


def _opening(sentence: str, term: Term, offset: int) -> str | None:
    """Return the phrase that a sentence opens with when its price word is in it.

    "Årskort til svømmehallen for voksne stiger", "Timetaksten efter kl. 18 nedsættes".
    """
    lead = sentence[: term.start - offset]
    if not _ONLY_ARTICLE.fullmatch(lead):
        return None
    match = _HEAD.match(sentence, term.start - offset)
    phrase = _clean(match["np"]) if match else None
    return phrase if phrase and len(phrase) > len(term.word) + 3 else None


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
    return None if not bare or _TITLE_WORDS.fullmatch(bare) else bare


def place_before(text: str, begin: int, stop: int) -> str | None:
    """Return the institution named last in the characters `begin`–`stop`, or None."""
    name = None
    for match in _PLACE.finditer(text, begin, stop):
        name = match["name"]
    return name


def _compound(term: Term, phrase: str) -> str:
    """Return a compound price word with what follows it: "Vandafgiften for en Husholdning"."""
    bare = _TAIL.sub("", " ".join(phrase.split()))
    plain = bool(_BAD.fullmatch(bare)) or len(bare.split()) > 6
    return term.word if plain else f"{term.word} for {bare}"


def _clean(phrase: str) -> str | None:
    """Return a noun phrase without article and trailing words, or None when it names nothing."""
    bare = " ".join(phrase.split())
    for _ in range(3):
        bare = _TAIL.sub("", bare)
    bare = _BEHOLDEN.sub("", _ARTICLE.sub("", bare))
    if not bare or _BAD.fullmatch(bare) or len(bare.split()) > _LONGEST_WORDS:
        return None
    return bare
