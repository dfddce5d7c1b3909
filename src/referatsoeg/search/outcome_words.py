"""Words people use for outcomes when they search: data only, folded, longest phrase first."""

from __future__ import annotations

from referatsoeg.model.kinds import Outcome

_APPROVED = (Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES)

_PHRASES: tuple[tuple[tuple[Outcome, ...], str], ...] = (
    (
        (Outcome.REJECTED,),
        "ikke godkendt|ikke godkendte|ikke vedtaget|ikke tiltrådt|ikke imødekommet|ikke anbefalet|"
        "kan ikke godkendes|godkendes ikke|anbefales ikke|blev ikke godkendt|afvist|afviste|"
        "afvisning|afslag|afslået|forkastet|nedstemt|bortfaldet|stemt ned",
    ),
    (
        (Outcome.POSTPONED,),
        "udsat|udsættes|blev udsat|udskudt|udskydes|udsættelse af sagen|sagen udsat|genoptages",
    ),
    (
        (Outcome.APPROVED_WITH_CHANGES,),
        "godkendt med ændringer|godkendt med ændring|godkendt med bemærkning|"
        "godkendt med bemærkninger|delvist godkendt",
    ),
    (_APPROVED, "godkendt|godkendte|vedtaget|tiltrådt|enstemmigt vedtaget|enstemmigt godkendt"),
    ((Outcome.RECOMMENDED,), "anbefalet|anbefales godkendt"),
    ((Outcome.NOTED,), "taget til efterretning|tages til efterretning|til efterretning"),
    ((Outcome.DISCUSSED,), "drøftet"),
    (
        (Outcome.REFERRED,),
        "henvist|sendt tilbage|sendes tilbage|tilbagesendt|oversendt|sendt i høring",
    ),
    ((Outcome.WITHDRAWN,), "taget af dagsordenen|udgået|trukket tilbage|sagen udgår"),
    ((Outcome.NO_REMARKS,), "ingen bemærkninger"),
    ((Outcome.WITHHELD,), "ikke frigivet"),
    ((Outcome.SUPPORTED,), "bakket op"),
)

OUTCOME_WORDS: dict[tuple[str, ...], tuple[Outcome, ...]] = {
    tuple(phrase.split()): outcomes
    for outcomes, phrases in _PHRASES
    for phrase in phrases.split("|")
}
LONGEST_OUTCOME = max(map(len, OUTCOME_WORDS))

# What may stand after `udfald:`, besides the words above and the names of output.md.
OUTCOME_NAMES: dict[str, tuple[Outcome, ...]] = {
    "støttet": (Outcome.SUPPORTED,),
    "anbefalet": (Outcome.RECOMMENDED,),
    "efterretning": (Outcome.NOTED,),
    "orientering": (Outcome.NOTED,),
    "drøftelse": (Outcome.DISCUSSED,),
    "valgt": (Outcome.ELECTED,),
    "valg": (Outcome.ELECTED,),
    "udpeget": (Outcome.ELECTED,),
    "trukket": (Outcome.WITHDRAWN,),
    "lukket": (Outcome.WITHHELD,),
    "ingen": (Outcome.NONE,),
    "uklar": (Outcome.UNCLEAR,),
    "uklart": (Outcome.UNCLEAR,),
}


def outcomes_named(text: str) -> tuple[Outcome, ...]:
    """Return the outcomes a folded text names ("ikke godkendt", "rejected"), () for none."""
    if text in OUTCOME_NAMES:
        return OUTCOME_NAMES[text]
    if text in set(Outcome):
        return (Outcome(text),)
    return OUTCOME_WORDS.get(tuple(text.split()), ())
