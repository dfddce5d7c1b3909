"""How fast the page answers: start, searches of several users, pictures cold and kept.

    python -m bench.web_bench --items 20000 --engine tantivy --seconds 60

The archive is invented: minutes of a council with tariffs, plans and people, written as text and
imported; the pictures are those of the samples' PDFs. Figures are seconds as a client sees them.
"""

from __future__ import annotations

import argparse
import json
import random
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

ROOT = Path(__file__).parents[1]
USERS = 8
PAUSE = 2.0  # seconds between the requests of one user
_PER_MEETING = 20

_SUBJECTS = [
    "takster for {w} {y}",
    "lokalplan {n} for {p}",
    "anlægsbevilling til {w} ved {p}",
    "budgetopfølgning {y}",
    "status for {w}",
    "høring om {w} i {p}",
    "renovering af {w}",
    "støtte til {w}",
    "evaluering af {w}",
    "etablering af {w} på {p}",
]
_WORDS = [
    "børnehuse",
    "plejehjem",
    "svømmehallen",
    "cykelstier",
    "genbrugspladsen",
    "skolebusser",
    "legepladser",
    "biblioteket",
    "spildevand",
    "fjernvarme",
    "idrætshaller",
    "vejbelysning",
    "musikskolen",
    "ungdomsklubber",
    "dagtilbud",
    "parkering",
    "klimatilpasning",
    "tandplejen",
    "hjemmepleje",
    "naturstier",
    "kloakering",
    "affaldssortering",
    "havnen",
    "ældreboliger",
]
_PLACES = [
    "Nørrebakken",
    "Søndermarken",
    "Vesterlund",
    "Østervang",
    "Møllehøj",
    "Strandby",
    "Lyngkær",
    "Elmely",
]
_OUTCOMES = [
    "Godkendt.",
    "Anbefales godkendt.",
    "Taget til efterretning.",
    "Udsat.",
    "Ikke godkendt.",
    "Drøftet.",
    "Byrådet godkendte indstillingen med 14 stemmer for og 3 imod.",
    "Oversendt til Økonomiudvalget.",
]
_QUERIES = [
    "takst",
    "takster børnehuse",
    "lokalplan Strandby",
    '"taget til efterretning"',
    "udfald:udsat",
    "renovering",
    "beløb:>1mio",
    "svømmehal",
    "cykelsti Møllehøj",
    "skolebus*",
    "parkeringg",
    "støtte IKKE skole",
    "budget 2021",
    "anlægsbevilling",
    "spildevandstakst",
    "hjemmepleje godkendt",
    "klimatilpasning ELLER kloakering",
]


def write_minutes(folder: Path, items: int, seed: int = 7) -> None:
    """Write text minutes with about `items` items into a folder."""
    dice = random.Random(seed)
    for meeting in range(-(-items // _PER_MEETING)):
        year, month, day = 1990 + meeting % 35, meeting // 35 % 12 + 1, meeting // 420 % 28 + 1
        body = ("Byrådet", "Økonomiudvalget", "Teknisk Udvalg", "Socialudvalget")[meeting % 4]
        lines = ["REFERAT", "", body, "", f"Mødedato: {day:02}-{month:02}-{year}", ""]
        for number in range(1, _PER_MEETING + 1):
            lines += _item(dice, number, year)
        (folder / f"{meeting:05}.txt").write_text("\n".join(lines), "utf-8")


def _item(dice: random.Random, number: int, year: int) -> list[str]:
    word, place = dice.choice(_WORDS), dice.choice(_PLACES)
    title = dice.choice(_SUBJECTS).format(w=word, p=place, y=year, n=dice.randint(1, 400))
    text = " ".join(
        f"Forvaltningen har set på {dice.choice(_WORDS)} ved {dice.choice(_PLACES)}, og udgiften "
        f"er {dice.randint(1, 900)}.000 kr. i {year + 1}."
        for _ in range(dice.randint(3, 10))
    )
    return [
        f"Punkt {number}. {title[0].upper()}{title[1:]}", "",
        f"Sagsnr. {year % 100:02}-{dice.randint(1, 99999):06}", "",
        "Sagsfremstilling", text, "",
        "Indstilling", f"Forvaltningen indstiller, at forslaget om {word} godkendes.", "",
        "Beslutning", dice.choice(_OUTCOMES), "",
    ]  # fmt: skip


def build(index: Path, items: int, engine: str) -> None:
    """Import invented minutes and the samples' PDFs, and index them."""
    with TemporaryDirectory() as folder:
        write_minutes(Path(folder), items)
        pdfs = [str(p) for p in sorted((ROOT / "corpus").glob("*.pdf"))]
        _run("--index", str(index), "import", "--no-names", folder, *pdfs)
    _run("--index", str(index), "reindex", "--engine", engine)


def _run(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "referatsoeg", *arguments], check=False, stdout=-3)


@contextmanager
def served(index: Path) -> Iterator[tuple[str, float]]:
    """Start the page; give its address and how long it took to answer."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    began = time.perf_counter()
    command = [sys.executable, "-m", "referatsoeg", "--index", str(index), "serve"]
    server = subprocess.Popen([*command, "--port", str(port)], stdout=-3)
    try:
        yield f"http://127.0.0.1:{port}", _first_answer(port, began)
    finally:
        server.terminate()
        server.wait(timeout=30)


def _first_answer(port: int, began: float) -> float:
    while True:
        try:
            httpx.get(f"http://127.0.0.1:{port}/hjaelp", timeout=10).raise_for_status()
        except httpx.ConnectError:
            time.sleep(0.01)
            if time.perf_counter() - began > 60:
                raise
        else:
            return time.perf_counter() - began


def load(base: str, seconds: float) -> tuple[list[float], int]:
    """Let users search for a while; return how long each answer took, and the errors."""
    took: list[float] = []
    errors = 0
    ends = time.perf_counter() + seconds

    def user(number: int) -> None:
        nonlocal errors
        dice = random.Random(number)
        time.sleep(PAUSE * number / USERS)
        with httpx.Client(base_url=base, timeout=30) as client:
            while time.perf_counter() < ends:
                began = time.perf_counter()
                query = {"q": dice.choice(_QUERIES), "offset": dice.choice((0, 0, 0, 20))}
                answer = client.get("/", params=query)
                took.append(time.perf_counter() - began)
                errors += answer.status_code != 200
                time.sleep(max(0.0, PAUSE - (time.perf_counter() - began)))

    threads = [threading.Thread(target=user, args=(n,)) for n in range(USERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return took, errors


def pictures(base: str) -> tuple[list[float], list[float]]:
    """Return the first byte of each page picture, drawn and kept."""
    with httpx.Client(base_url=base, timeout=30) as client:
        found = client.get("/api/search", params={"limit": 100, "q": "takst ELLER budget"}).json()
        items = [h for h in found["hits"] if h["source"].endswith(".pdf")][:8]
        paths = [f"/billede?punkt={h['id']}&side={h['page']}&kilde=titel" for h in items]
        return [_first_byte(client, p) for p in paths], [_first_byte(client, p) for p in paths]


def _first_byte(client: httpx.Client, path: str) -> float:
    began = time.perf_counter()
    with client.stream("GET", path) as answer:
        next(answer.iter_raw())
        took = time.perf_counter() - began
        answer.raise_for_status()
    return took


def share(values: list[float], part: float) -> float:
    """Return the value that `part` of all stay under."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else float("nan")


def main(arguments: list[str] | None = None, tell: Callable[[str], None] = print) -> None:
    """Measure, and write the figures as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=2000)
    parser.add_argument("--engine", default="whoosh")
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--index", type=Path, help="an archive made before; built when empty")
    chosen = parser.parse_args(arguments)
    with TemporaryDirectory() as folder:
        index = chosen.index or Path(folder) / "index"
        if not (index / "archive.sqlite").is_file():
            build(index, chosen.items, chosen.engine)
        with served(index) as (base, started):
            cold, kept = pictures(base)
            took, errors = load(base, chosen.seconds)
    figures = {
        "items": chosen.items,
        "engine": chosen.engine,
        "start_s": round(started, 3),
        "requests": len(took),
        "errors": errors,
        "search_p50_ms": round(1000 * share(took, 0.5), 1),
        "search_p95_ms": round(1000 * share(took, 0.95), 1),
        "picture_cold_max_ms": round(1000 * max(cold, default=float("nan")), 1),
        "picture_cold_median_ms": round(1000 * share(cold, 0.5), 1),
        "picture_kept_max_ms": round(1000 * max(kept, default=float("nan")), 1),
        "picture_kept_median_ms": round(1000 * share(kept, 0.5), 1),
    }
    tell(json.dumps(figures))


if __name__ == "__main__":
    main()
