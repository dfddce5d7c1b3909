"""Role, organisation and party of a person as the words beside the name say.

"Navn, titel i organisation", "titel Navn", "Navn fra organisation", "Navn (V)", "Navn (formand)".
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from referatsoeg.extractors.people import words
from referatsoeg.text.lexicon import Known, lexicon


@dataclass(frozen=True, slots=True)
class Stated:
    """What stands beside one mention; None where nothing does."""

    role: str | None = None
    organisation: str | None = None
    party: str | None = None


_TITLE = f"(?i:{words.TITLE.pattern})"
# How far a role may reach beside a name; the longest real one seen had 96 characters.
REACH = 160
_ORGANISATION = (
    r"(?:(?:Den |Det |De )?\p{Lu}(?:[\p{L}&/-]|\.(?=\p{L}))*"
    r"(?:(?: (?:og|for|af|i|de|&))* \p{Lu}(?:[\p{L}&/-]|\.(?=\p{L}))*| kommune)*)"
)
_BRACKET = regex.compile(r"\s*\(([^()\n]{1,60})\)")
# "Ida Bo, direktør", "Ida Bo - direktør", and without a mark "Ida Bo souschef i …".
_COMMA = regex.compile(
    rf"\s*(?:,|[-–:]\s)\s*(?:(?:der|som) er )?|[ ](?=\p{{Ll}}*(?:{words.TITLE_ENDINGS}) (?:i|for|på|ved)\b)"
)
_ROLE = regex.compile(
    rf"(?P<role>(?:(?!(?:der|som|er|har|var|blev)\b)\p{{Ll}}[\p{{L}}-]*,? ?(?:og )?){{0,3}}?"
    rf"{_TITLE}(?![\p{{L}}-])"
    rf"(?: (?:for|af|på|inden for|(?:fra|med)(?! \p{{Lu}})) "
    rf"(?:[^,.;:()\n](?! i {_ORGANISATION})){{2,80}}[^ ,.;:()\n]?)?)",
)
_IN = regex.compile(
    rf"\s*(?:\([^()]{{1,80}}\))?\s*(?:,|i|hos|ved|fra|på|-|–)\s+(?P<org>{_ORGANISATION})"
)
_FROM = regex.compile(rf"\s+(?:fra|ved|på vegne af|for) (?P<org>{_ORGANISATION})")
_STOPS = regex.compile(
    r" (?:(?<!- )og (?=\p{Lu}\p{Ll}+ \p{Lu}|[^ ]+ed?e )|"
    r"(?:som|der|har|er|var|blev|deltager|deltog|bemærkede|"
    r"svarede|spurgte|oplyste|orienterede|gennemgik|fremlagde|indledte|præsenterer|holder|vil|kan|"
    r"skal)\b)"
)
# A role after which another name follows belongs to that one: "Ida Bo, direktør Ole Dam".
_NEXT_NAME = regex.compile(r"\s*(?:\([^()]{1,40}\))?\s+(\p{Lu}[\p{L}-]+) \p{Lu}")
# "tidligere medlem Ida Bo", "lektor ved Syd Universitet, Ida Bo": who was, and who is elsewhere.
_BEFORE = regex.compile(
    rf"(?:(?<=[\s(.:•–-])|^)(?P<role>(?:(?:tidligere|forhenværende|fhv\.|fungerende|konstitueret) )?"
    rf"(?:\p{{L}}+-,? og )?{_TITLE}"
    rf"(?: (?:for|af|på) (?:[^.,;:()\n]|, (?=\p{{Lu}})){{2,80}}?"
    rf"(?<! (?:for|af|til|i|og|som|med|ved|fra)))?)"
    rf"(?: (?:i|ved|hos|fra) (?P<org>{_ORGANISATION}))?,? $",
)
# "Per Dam, direktør, Ida Bo": the role is that of the name before it.
_OF_ANOTHER = regex.compile(r"\p{Lu}\p{Ll}+(?: \([^()\n]{1,40}\))?, $")
_IS = regex.compile(rf"\s+(?:er|var)\s+(?={_TITLE}(?![\p{{L}}-]))")
_ORG_KIND = regex.compile(
    r"(?:Kommune|Region|Amt|kommune|\p{L}*(?:råd|rådet|udvalg|udvalget|skole|skolen|styrelsen|"
    r"forening|foreningen|forbund|center|centret|forvaltning|forvaltningen|ministeriet|A/S|ApS|"
    r"sekretariatet|fonden|klub|selskab|selskabet|KL|[Uu]niversitet|[Uu]niversitetshospital|[Hh]ospital|[Gg]ymnasium))"
)


def stated(text: str, start: int, end: int) -> Stated:
    """Return what the words around `text[start:end]` say of the person named there."""
    after = text[end : end + REACH]
    bracket = _BRACKET.match(after)
    inside = _in_bracket(bracket[1]) if bracket else Stated()
    rest = after[bracket.end() :] if bracket else after
    behind = _behind(rest)
    before = _before(text[max(0, start - REACH) : start])
    return Stated(
        role=inside.role or behind.role or before.role,
        organisation=behind.organisation or inside.organisation or _beside(before, inside, behind),
        party=inside.party,
    )


_DEFINITE = regex.compile(rf"(\p{{L}}*(?:{words.TITLE_ENDINGS}))(?:erne|en|n)", regex.I)
_ONE_BODY = regex.compile(r".*?(?:[Kk]ommune|A/S|ApS|Region \p{L}+)(?= og )")


def _role(printed: str) -> str:
    """Return a role on one line, small first letter, without the article of a lone title."""
    role = " ".join(printed.split()).strip(" ,;:")
    definite = _DEFINITE.fullmatch(role)
    role = str(definite[1]) if definite else role
    if role.isupper() and words.TITLE.fullmatch(role):
        return role.lower()  # a protocol typed in capitals
    return role if role[:2].isupper() else role[:1].lower() + role[1:]


def _organisation(printed: str) -> str:
    """Return an organisation on one line; of "A Kommune og B" the first."""
    organisation = " ".join(printed.split()).strip(" ,;:.")
    first = _ONE_BODY.match(organisation)
    return str(first[0]) if first else organisation


def _in_bracket(inside: str) -> Stated:
    party = role = organisation = None
    for part in (p.strip() for p in inside.split(",")):
        if words.PARTY_LETTERS.fullmatch(part) or part.lower() in words.PARTY_NAMES:
            party = party or part
        elif words.TITLE.fullmatch(part):
            role = role or _role(part)
        elif _ORG_KIND.search(part) and part[0].isupper():
            organisation = organisation or part
    return Stated(role=role, organisation=organisation, party=party)


def _behind(rest: str) -> Stated:
    comma = _COMMA.match(rest) or _IS.match(rest)
    if comma:
        role = _ROLE.match(rest, comma.end())
        if role:
            words_of_role = _STOPS.split(role["role"])[0]
            place = role.start() + len(words_of_role)
            following = _NEXT_NAME.match(rest, place)
            if following and lexicon().lists(following[1].partition("-")[0]) & Known.GIVEN:
                return Stated()
            inside = _IN.match(rest, place)
            named = inside["org"] if inside and not _is_person(inside["org"]) else None
            return Stated(
                role=_role(words_of_role),
                organisation=_organisation(named) if named else None,
            )
        bare = regex.match(_ORGANISATION, rest[comma.end() :])
        if bare and _ORG_KIND.search(bare[0]):
            return Stated(organisation=_organisation(bare[0]))
        return Stated()
    source = _FROM.match(rest)
    if source and _ORG_KIND.search(source["org"]):
        return Stated(organisation=_organisation(source["org"]))
    return Stated()


# "Formand: Ida Bo", as elections are written; a plural heads a list and is nobody's role.
_COLON = regex.compile(rf"(?:^|[\s•–-])(?P<role>\p{{L}}*(?:{words.TITLE_ENDINGS})): $", regex.I)
# "professor, dr.med. Ida Bo": the degree stands between the role and the name.
_DEGREE = regex.compile(r"(?:,? (?:dr|cand|mag|lic|ph)\.? ?(?:\p{Ll}{1,6}\.)?){1,3},? $")


def _is_person(printed: str) -> bool:
    """Tell whether what follows a role is the next name of a list: "Ida Bo, formand, Per Dam"."""
    first, _, more = printed.strip().partition(" ")
    given = lexicon().lists(first.partition("-")[0]) & Known.GIVEN
    return bool(given and more) and not _ORG_KIND.search(printed)


def _before(left: str) -> Stated:
    line = str(_DEGREE.sub(" ", left.rpartition("\n")[2]))
    role = _BEFORE.search(line) or _COLON.search(line)
    if not role or (line.endswith(", ") and _OF_ANOTHER.search(line, 0, role.start("role"))):
        return Stated()
    nearest = role["role"].rpartition(",")[2].strip()
    named = role.groupdict().get("org")
    return Stated(
        role=_role(nearest if words.TITLE.fullmatch(nearest) else role["role"]),
        organisation=_organisation(named) if named else None,
    )


def _beside(before: Stated, inside: Stated, behind: Stated) -> str | None:
    """Return the organisation before a name where the role there is the person's."""
    return None if inside.role or behind.role else before.organisation
