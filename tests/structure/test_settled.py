"""Results of elections and fees told without a word that decides: titles, lines, what is chosen."""

from __future__ import annotations

import pytest

from referatsoeg.structure.settled import settled_lines


@pytest.mark.parametrize(
    ("title", "lines", "chosen"),
    [
        ("Valg af suppleanter", ["1. suppleant: Ida Bo", "2. suppleant: Per Lind"], {0, 1}),
        ("Valg af revisor", ["Genvalg af Ida Bo."], {0}),
        ("Valg til bestyrelsen", ["På valg var Ida Bo.", "Nyvalg: Per Lind"], {1}),
        ("Konstituering", ["Næstformand for 2 år: Ida Bo"], {0}),
        ("Kontingent", ["Kontingentet fortsætter med 150 kr.", "Per spurgte til prisen."], {0}),
        ("Priser på udlejning", ["Lejen af salen er uændret 800 kr."], {0}),
        ("Eventuelt", ["Genvalg af Ida Bo.", "Kontingentet fortsætter med 150 kr."], set()),
        ("Valg", ["Intern revisor: Ida Bo", "Ny i bestyrelsen: Per Lind, nr. 17."], {0, 1}),
        (
            "Valg",
            [
                "- Ny i bestyrelsen er Ida Bo, Egevej 9.",
                "- Revisorerne Per Lind og Ole Dam fortsætter begge.",
            ],
            {0, 1},
        ),
        ("Valg", ["Stemmetællere: have 12, have 40 og have 77."], {0}),
        ("Kontingent", ["Kontingentet er fortsat 40 kr. pr. måned. Enstemmigt."], {0}),
        ("Valg af revisor", ["Ida Bo spurgte, om genvalg var muligt."], set()),
    ],
)
def test_results_without_a_verb_that_decides(
    title: str, lines: list[str], chosen: set[int]
) -> None:
    assert settled_lines(lines, title) == frozenset(chosen)
