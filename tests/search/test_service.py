import re
import threading

import pytest

from referatsoeg.errors import UsageError
from referatsoeg.model.kinds import Outcome
from referatsoeg.search import index, service
from referatsoeg.search.service import SearchRequest


@pytest.fixture
def filled(archive, item):
    """A small town's minutes; every name is invented."""
    put = archive.put
    put(item("e/teknik/2024-03-05/1", "Takster for spildevand 2025", "Taksten stiger.",
             decision="Godkendt.", cases=("24-001111",), amounts=(1_200_000,)))  # fmt: skip
    put(item("e/teknik/2024-03-05/2", "Takststigning på genbrugspladsen", "Om priser.",
             decision="Udsat.", outcome=Outcome.POSTPONED, people=("Ida Marie Lundtoft",)))  # fmt: skip
    put(item("e/teknik/2023-05-01/3", "Busdrift", "Kørsel med skolebus til Vestby Skole.",
             date="2023-05-01", decision="Taget til efterretning.", outcome=Outcome.NOTED,
             people=("Bo Aarup-Kristensen",), cases=("20-075304K",)))  # fmt: skip
    put(item("e/byraad/2024-04-09/1", "Lukket: Salg af grund ved havnen", "Køber er fundet.",
             body="Byrådet", date="2024-04-09", closed=True, decision="Godkendt.",
             people=("Ida Marie Lundtoft",), amounts=(3_500_000,)))  # fmt: skip
    put(item("e/byraad/2024-04-09/2", "Lokalplan 12 for haven ved Aarhusvej",
             "Udvalget bakkede op. Taksten nævnes og en have & <b>hegn</b>.",
             body="Byrådet", date="2024-04-09", decision="Der gives afslag.",
             outcome=Outcome.REJECTED))  # fmt: skip
    put(item("e/byraad/u-1234abcd/5", "Oprydning på stranden", "Far og børn samler affald i hav.",
             body="Byrådet", date=None))  # fmt: skip
    return archive


def ids(result):
    return [hit.id.partition("/")[2] for hit in result.hits]


@pytest.mark.parametrize(("query", "expected"), [
    ("takst", ["teknik/2024-03-05/1", "byraad/2024-04-09/2", "teknik/2024-03-05/2"]),
    ("skolebuskørsel", ["teknik/2023-05-01/3"]),
    ("sag 20-075304", ["teknik/2023-05-01/3"]),
    ("075304", ["teknik/2023-05-01/3"]),
    ("75304", ["teknik/2023-05-01/3"]),
    ("075304K", ["teknik/2023-05-01/3"]),
    ("2020-075304", ["teknik/2023-05-01/3"]),
    ("Århusvej", ["byraad/2024-04-09/2"]),
    ("udsat", ["teknik/2024-03-05/2"]),
    ("afslag lokalplan", ["byraad/2024-04-09/2"]),
    ('"taget til efterretning"', ["teknik/2023-05-01/3"]),
    ('"til taget efterretning"', []),
    ("hvem godkendte salg af grund", ["byraad/2024-04-09/1"]),
    ("genbrugs*", ["teknik/2024-03-05/2"]),
    ("kørsel -skolebus", []),
    ("spildevand ELLER busdrift", ["teknik/2024-03-05/1", "teknik/2023-05-01/3"]),
    ("udvalg:byråd", ["byraad/2024-04-09/1", "byraad/2024-04-09/2", "byraad/u-1234abcd/5"]),
    ("år:2023", ["teknik/2023-05-01/3"]),
    ("beløb:>2mio", ["byraad/2024-04-09/1"]),
    ('person:"Aarup Kristensen"', ["teknik/2023-05-01/3"]),
    ("person:lundtoft grund", ["byraad/2024-04-09/1"]),
    ("titel:takst", ["teknik/2024-03-05/1", "teknik/2024-03-05/2"]),
    ("udfald:udsat", ["teknik/2024-03-05/2"]),
    ("far", ["byraad/u-1234abcd/5"]),
    ("får", []),
])  # fmt: skip
def test_finds(filled, find, query, expected):
    result = find(query)
    assert sorted(ids(result)[: result.total]) == sorted(expected)
    assert result.total == len(expected)


def test_grades_rank_exact_over_inflected_over_part(archive, item, find):
    for number, word in enumerate(["takst", "taksten", "takststigning"]):
        archive.put(item(f"e/a/2024-01-0{number + 1}/1", f"Punkt om {word}", "Tekst."))
    result = find("takst")
    assert [hit.grade for hit in result.hits] == ["exact", "inflected", "part"]


def test_stemming_mistakes_do_not_outrank(archive, item, find):
    archive.put(item("e/a/2024-01-01/1", "Haven", "Haven ved haven."))
    archive.put(item("e/a/2024-01-01/2", "Hav", "Hav og strand."))
    assert ids(find("hav")) == ["a/2024-01-01/2"]
    assert ids(find("haven")) == ["a/2024-01-01/1"]


def test_items_with_most_words_follow_and_are_told_apart(filled, find):
    result = find("takst spildevand lokalplan")
    assert (result.total, result.partial > 0) == (0, True)
    assert {hit.grade for hit in result.hits} == {"partial"}


def test_misspelt_word_is_corrected_and_shown(filled, find):
    result = find("takkststigning")
    assert result.corrected == "takststigning"
    assert ids(result)[: result.total] == ["teknik/2024-03-05/2"]


def test_near_finds_misspelt_text(archive, item, find):
    archive.put(item("e/a/2024-01-01/1", "Om standartkontrakt", "Tekst."))
    assert find("standardkontrakt~").total == 1


@pytest.mark.parametrize(("options", "expected"), [
    ({"body": "Byrådet"}, 3),
    ({"body": "Byrådet", "date_from": "2024"}, 2),
    ({"date_from": "2023-05-01", "date_to": "2023"}, 1),
    ({"outcome": "postponed"}, 1),
    ({"case": "20-075304"}, 1),
    ({"person": "Ida Marie Lundtoft"}, 2),
    ({"min_amount": 1_000_000.0, "max_amount": 2_000_000.0}, 1),
    ({"authority": "Egedal Nord Kommune"}, 6),
    ({"authority": "Egedal"}, 6),
    ({"authority": "Andeby"}, 0),
    ({"without_closed": True}, 5),
])  # fmt: skip
def test_filters(filled, find, options, expected):
    assert find("", **options).total == expected
    narrowed = find("takst", **options)
    assert narrowed.total <= min(expected, find("takst").total)


def test_closed_items_are_found_or_counted(filled, find):
    shown, hidden = find("salg grund"), find("salg grund", without_closed=True)
    assert [hit.closed for hit in shown.hits[:1]] == [True]
    assert (hidden.total, hidden.closed_left_out) == (0, 1)


def test_facets_count_the_found(filled, find):
    facets = find("", body="Byrådet").facets
    assert facets["body"] == {"Byrådet": 3}
    assert facets["year"] == {"2024": 2}
    assert facets["person"] == {"Ida Marie Lundtoft": 1}
    assert sum(find("").facets["outcome"].values()) == 5


def test_pages_cover_everything_once_with_the_same_counts(archive, item, find):
    for number in range(37):
        words = "takst bro" if number % 3 else "takst"
        archive.put(item(f"e/a/2024-01-01/{number}", f"Punkt {words}", "Om takst."))
    pages = [find("takst bro", limit=5, offset=offset) for offset in range(0, 40, 5)]
    assert {(p.total, p.partial) for p in pages} == {(24, 13)}
    seen = [hit.id for page in pages for hit in page.hits]
    assert len(seen) == len(set(seen)) == 37
    assert [hit.grade == "partial" for page in pages for hit in page.hits] == [False] * 24 + [
        True
    ] * 13


def test_sort_by_date(filled, find):
    dates = [hit.date for hit in find("", sort="date").hits]
    assert dates == ["2024-04-09", "2024-04-09", "2024-03-05", "2024-03-05", "2023-05-01", None]


def test_snippet_is_escaped_and_marked(filled, find):
    hit = find("hegn have").hits[0]
    assert "<mark>hegn</mark>" in hit.snippet
    assert "&amp;" in hit.snippet
    assert "<b>" not in hit.snippet
    assert not re.search(r"<(?!/?mark>)", hit.snippet)


def test_why_says_word_grade_and_part(filled, find):
    result = find("takst", why=True)
    reasons = result.why["e/teknik/2024-03-05/2"]
    assert [(r.found, r.grade, r.part) for r in reasons] == [("takststigning", "part", "title")]


@pytest.mark.parametrize(("typed", "text", "kind"), [
    ("lund", "Ida Marie Lundtoft", "person"),
    ("byr", "Byrådet", "body"),
    ("takststi", "Takststigning på genbrugspladsen", "title"),
    ("20-07", "20-075304K", "case"),
])  # fmt: skip
def test_suggest(filled, tmp_path, engine, typed, text, kind):
    offers = service.suggest(tmp_path, filled, typed, engine=engine)
    assert (text, kind) in [(o.text, o.kind) for o in offers]


def test_catches_up_with_changes_and_removals(filled, item, find):
    assert find("takst").total == 3
    filled.put(item("e/teknik/2024-03-05/1", "Helt andet emne", "Ingen priser."))
    filled.drop("e/teknik/2024-03-05/2")
    result = find("takst")
    assert (result.total, result.notices) == (1, ())
    assert find("").total == 5
    assert find("takststigning").total == 0


@pytest.mark.parametrize("query", ['"20 075304"', "20 075304", 'sag:"20 075304"'])
def test_a_case_number_is_found_with_a_blank_in_it(filled, find, query):
    assert ids(find(query))[:1] == ["teknik/2023-05-01/3"]


def test_a_compound_is_not_met_by_its_parts_in_the_name_of_a_body(archive, item, find):
    archive.put(item("e/a/2024-03-05/1", "Budget", "Et hus males.", body="Ældrerådet"))
    archive.put(item("e/b/2024-03-05/1", "Nyt tag", "Rådhuset får nyt tag.", body="Byrådet"))
    found = find("raadhus")
    assert (found.total, ids(found)[0]) == (1, "b/2024-03-05/1")
    found = find("ældreråd")
    assert (found.total, ids(found)[0]) == (1, "a/2024-03-05/1")


def test_an_archive_of_the_same_length_is_another(filled, item, find):
    assert find("takst").total == 3
    filled.name = "two"
    found = find("takst")
    assert found.total == 3
    assert "andet arkiv" in found.notices[0]
    assert find("takst").notices == ()


def test_of_many_people_the_frequent_ones_are_counted(archive, item, find):
    for number in range(150):
        people = (f"Ida Nummer{number}", "Bo Altid", f"Liv Gruppe{number // 2}")
        archive.put(item(f"e/a/2024-03-05/{number}", "Takst", people=people))
    counted = find("takst").facets["person"]
    assert counted == {"Bo Altid": 150} | {f"Liv Gruppe{n}": 2 for n in range(75)}


@pytest.mark.parametrize(
    "query", ["takst grund hav", '"taksten stiger"', "takst -priser", "spildevand udsat"]
)
@pytest.mark.parametrize("without_closed", [False, True])
def test_partial_hits_are_counted_the_same_whether_shown_or_not(
    filled, find, query, without_closed
):
    shown = find(query, limit=100, without_closed=without_closed)
    for limit in (0, 1):
        found = find(query, limit=limit, without_closed=without_closed)
        assert (found.total, found.partial) == (shown.total, shown.partial)
        assert found.facets == shown.facets
    assert len(shown.hits) == shown.total + shown.partial


def test_another_archive_is_noticed(filled, find):
    find("takst")
    del filled.log[3:]
    result = find("")
    assert result.total == 3
    assert "bygget igen" in result.notices[0]


def folder_of(tmp_path, engine):
    base = index.home(tmp_path) / engine
    return base / (base / "current").read_text("utf-8").strip()


@pytest.mark.parametrize("harm", ["version", "entries", "engine", "current", "half"])
def test_damaged_index_is_rebuilt_with_a_message(filled, find, tmp_path, engine, harm):
    assert find("takst").total == 3
    service.close_all()
    folder = folder_of(tmp_path, engine)
    if harm == "version":
        opened = index.Index(folder)
        opened.store.note("version", "0")
        opened.close()
    elif harm == "entries":
        (folder / "entries.sqlite").write_bytes(b"this is no database" * 500)
    elif harm == "engine":
        for path in (folder / "engine").iterdir():
            if path.is_file():
                path.write_bytes(b"\x00rot\x00" * 50)
    elif harm == "current":
        (folder.parent / "current").write_text("g99", "utf-8")
    else:
        opened = index.Index(folder)
        opened.engine.write(["e/teknik/2024-03-05/1"], [])
        opened.close()
    result = find("takst")
    assert result.total == 3
    assert "bygget igen fra arkivet (6 punkter)" in result.notices[0]
    assert find("takst").notices == ()


def test_a_missing_index_is_built_silently(filled, find):
    assert find("takst").notices == ()


def test_crash_between_engine_and_entries_loses_nothing(
    filled, item, find, tmp_path, engine, monkeypatch
):
    assert find("").total == 6
    filled.put(item("e/teknik/2024-03-05/9", "Ny takst", "Tekst."))
    service.close_all()
    opened = index.Index(folder_of(tmp_path, engine))
    monkeypatch.setattr(
        opened.store, "note", lambda *_: (_ for _ in ()).throw(RuntimeError("strøm"))
    )
    with pytest.raises(RuntimeError):
        opened.catch_up(filled)
    opened.close()
    monkeypatch.undo()
    result = find("takst", limit=20)
    assert (result.total, len(result.hits)) == (4, 4)
    assert find("").total == 7


def test_readers_go_on_while_a_writer_holds_the_index(filled, item, find, tmp_path, engine):
    assert find("takst").total == 3
    filled.put(item("e/teknik/2024-03-05/9", "Ny takst", "Tekst."))
    writer = index.Index(folder_of(tmp_path, engine))
    totals = []
    with writer.store.writing() as ours:
        assert ours
        reading = threading.Thread(target=lambda: totals.append(find("takst").total))
        reading.start()
        reading.join(20)
    writer.close()
    assert totals == [3]
    assert find("takst").total == 4


def test_engine_is_kept_and_switched(filled, tmp_path, monkeypatch):
    monkeypatch.delenv("REFERATSOEG_ENGINE", raising=False)
    assert service.reindex(tmp_path, filled).engine == "whoosh"
    assert service.reindex(tmp_path, filled, engine="tantivy").engine == "tantivy"
    assert service.status(tmp_path, filled).engine == "tantivy"
    monkeypatch.setenv("REFERATSOEG_ENGINE", "whoosh")
    assert service.status(tmp_path, filled).engine == "whoosh"
    with pytest.raises(UsageError, match="findes ikke"):
        service.search(tmp_path, filled, SearchRequest(), engine="google")
    service.close_all()


def test_status_tells_how_far_behind(filled, item, tmp_path, engine):
    assert service.status(tmp_path, filled, engine=engine).problem is not None
    service.catch_up(tmp_path, filled, engine=engine)
    filled.put(item("e/x/2024-01-01/1", "Ny", "Tekst."))
    found = service.status(tmp_path, filled, engine=engine)
    assert (found.items, found.behind, found.problem, found.advice) == (6, 1, None, None)


@pytest.mark.parametrize("query", [
    "a" * 10_000, "ord " * 2500, "(" * 200 + "takst" + ")" * 200, "*o*", "*" * 500, "takst~ " * 40,
    '"' * 300, "dato:99999", "NOT takst", "-takst", "beløb:>", "\x00", "🙂", "2025-13-45",
    "æøå" * 3000, "1.2.3.4.5.6.7.8.9-0-1-2-3", "år:", "t* e* a* o* i*",
])  # fmt: skip
def test_nothing_typed_is_an_error_or_slow(filled, find, query):
    find("takst")
    result = find(query)
    assert result.total >= 0
    assert result.took_ms < 2000


def test_empty_archive_answers(find):
    result = find("takst")
    assert (result.total, result.partial, result.hits) == (0, 0, ())
