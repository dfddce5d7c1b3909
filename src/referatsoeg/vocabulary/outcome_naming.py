"""Verbs that elect, support or note together with the words after them: data only.

Each entry: the words, their form, the outcome, and what must follow in the same clause, in lower case.
"""

from __future__ import annotations

from referatsoeg.model.kinds import Outcome

NAMING_CONTEXT: tuple[tuple[str, str, Outcome, str], ...] = (
    ("tilkendegav tilkendegiver udtrykker udtrykte gav giver", "active", Outcome.SUPPORTED,
     r" (?:\p{L}+ ){0,3}?(?:opbakning|tilslutning|støtte) til\b"),
    ("bakke", "infinitive", Outcome.SUPPORTED, r"(?: \p{L}+){0,3}? op\b"),
    ("bakkede bakker", "active", Outcome.SUPPORTED, r".{0,120}?\bop\b"),
    ("bakket", "participle", Outcome.SUPPORTED, r".{0,40}?\bop\b"),
    ("tilsluttede tilslutter", "active", Outcome.SUPPORTED, r".{0,80}?\bsig\b|.{0,3}indstilling"),
    ("tilslutte", "infinitive", Outcome.SUPPORTED, r"\W+sig\b"),
    ("henholdt henholder", "active", Outcome.SUPPORTED, r".{0,30}?\bsig\b"),
    ("henholde", "infinitive", Outcome.SUPPORTED, r".{0,30}?\bsig\b"),
    ("var er givet udtrykte gav", "active", Outcome.SUPPORTED,
     r"(?:\W+(?!brug\b|behov\b)\w+){0,4}?\W+opbakning\b"),
    ("pegede peger", "active", Outcome.ELECTED, r"\W+på (?!at\b)[^,]{1,80}\b(?:som|til)\b"),
    ("blev", "participle", Outcome.NOTED, r" orienteret\b"),
    ("orienteret orienteredes", "participle", Outcome.NOTED, r"\W*$"),
    ("er", "participle", Outcome.NOTED, r" (?:hermed )?orienteret om\b"),
    ("undlod undlader", "active", Outcome.NONE, r"(?: at tage stilling| stillingtagen|\W*$|,)"),
    ("enig enige", "participle", Outcome.SUPPORTED, r" i (?:\p{L}+ )?(?:indstilling|anbefaling|forslag|udkast|oplæg)"),
    ("orienteringen orientering", "participle", Outcome.NOTED, r" (?:blev |er |)givet\b"),
    ("ser", "active", Outcome.SUPPORTED, r" (?:meget )?positivt på\b"),
    ("var er", "active", Outcome.SUPPORTED, r" (?:\w+ )?tilslutning til\b"),
    ("udtrykte", "active", Outcome.SUPPORTED, r" (?:\w+ ){0,2}?støtte\b"),
    ("stemt", "participle", Outcome.SUPPORTED, r" over ?for\b"),
    ("modtog modtager", "active", Outcome.NOTED, r" orienteringen\b"),
    ("fortsætter forsætter fortsatte", "passive", Outcome.ELECTED,
     r" (?:begge |alle )?som (?:\w+ )?(?:næst)?(?:formand|kass?erer|sekretær|medlem|suppleant|revisor)"),
    ("fortsætter", "passive", Outcome.ELECTED, r" på posten\b"),
    ("overtager overtog", "passive", Outcome.ELECTED, r" (?:posten|hvervet) som\b"),
    ("træder trådte", "passive", Outcome.ELECTED, r" ind (?:i stedet|som)\b"),
    ("notam", "participle", Outcome.NOTED, r""),
    ("modtog", "participle", Outcome.ELECTED, r" (?:gen)?valg\b"),
    ("valgte vælger", "active", Outcome.ELECTED, r".{0,80}?(?<!,) (?:som|til) (?!at\b|\d)"),
    ("valgte vælger", "active", Outcome.ELECTED,
     r" (?:de|den) (?:indstillede|foreslåede|opstillede|nævnte)\b"),
    ("genvalg nyvalg", "participle", Outcome.ELECTED, r"\W*$| af | til (?:alle|hele|begge|de (?:\w+ )?(?:ovennævnte|nævnte|foreslåede|siddende|opstillede)|\w*bestyrelse|\w*revisor|\w*formand|\w*kasserer)"),
)  # fmt: skip
