"""Minutes for tests of imports; every name and matter is invented."""

from __future__ import annotations

from pathlib import Path

TITLES = ("Godkendelse af dagsorden", "Takster for svømmehallen", "Lokalplan 12", "Eventuelt")


def minutes(day: int, titles: tuple[str, ...] = TITLES) -> str:
    """Return the minutes of one meeting; `day` (from 0) makes the date and the price."""
    date = f"{day % 28 + 1:02}-{day // 28 % 12 + 1:02}-{2001 + day // 336}"
    points = [
        f"\nPunkt {n}: {title}\n\nIndstilling\nDet indstilles, at sagen godkendes.\n\n"
        f"Beslutning\nUdvalget godkendte {title.lower()} med {1000 + day}.000 kr.\n"
        for n, title in enumerate(titles, start=1)
    ]
    head = f"Referat\nKulturudvalget\nDato: {date}\nStarttidspunkt: 17:00\n"
    return head + "Til stede: Karla Testesen (A), Bjarke Prøvegaard (V)\n" + "".join(points)


def write_minutes(folder: Path, count: int) -> list[Path]:
    """Write the minutes of `count` meetings into `folder`, each a file of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"{number:03}.txt" for number in range(count)]
    for number, file in enumerate(files):
        file.write_text(minutes(number), encoding="utf-8")
    return files
