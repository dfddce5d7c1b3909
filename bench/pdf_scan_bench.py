"""How many words of scanned pages come out right: clean scans, and worse ones made here.

Usage: python bench/pdf_scan_bench.py TEXT.pdf [PAGES] [--scan SCAN.pdf]
The worse scans are TEXT.pdf drawn at 150 dpi, turned by 3 degrees, with noise and a stamp laid
over the text. The truth is the text of TEXT.pdf itself. A word is right when it stands in its
place with the same letters and figures; marks alone (bullets, dashes) are no words.
Prints one JSON line a scan.
"""

from __future__ import annotations

import io
import json
import random
import sys
import time
from difflib import SequenceMatcher
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageDraw, ImageFilter

from referatsoeg.readers.pdf import read_pdf

NAMES = tuple(
    n for n in ("plain", "skew", "noise", "stamp", "all") if len(sys.argv) < 4 or n in sys.argv[3:]
)


def main() -> int:
    text = Path(sys.argv[1])
    pages = int(sys.argv[2]) if len(sys.argv) > 2 and sys.argv[2].isdigit() else 4
    if "--scan" in sys.argv:
        scan = Path(sys.argv[-1])
        print(json.dumps(score(scan.name, text, scan.read_bytes())), flush=True)
        return 0
    for name in NAMES:
        print(json.dumps(score(name, text, worse_scan(text, pages, name))), flush=True)
    return 0


def score(name: str, text: Path, scan: bytes) -> dict[str, object]:
    start = time.perf_counter()
    read = read_pdf(Path(f"{name}.pdf"), scan)
    took = time.perf_counter() - start
    truth = read_pdf(text, text.read_bytes(), ocr="never")
    want = words(line.text for line in truth.lines if line.page <= read.pages)
    got = words(line.text for line in read.lines)
    blocks = SequenceMatcher(None, want, got, autojunk=False).get_matching_blocks()
    right = sum(block.size for block in blocks)
    return {
        "scan": name,
        "pages": read.pages,
        "words": len(want),
        "right": round(right / max(len(want), 1), 4),
        "seconds_a_page": round(took / read.pages, 1),
        "problems": [p.code for p in read.problems],
    }


def words(lines) -> list[str]:  # noqa: ANN001
    found = []
    for line in lines:
        for word in line.replace("_", " ").split():
            bare = word.strip(".,;:!?()[]'\"“”„’‘´`-–—•◦·+»«*")
            if any(c.isalnum() for c in bare):
                found.append(bare)
    return found


def worse_scan(text: Path, pages: int, name: str) -> bytes:
    """Return the first pages of a text PDF as pictures, spoilt in one way or in all."""
    chance = random.Random(20251117)
    images = []
    with pdfium.PdfDocument(text.read_bytes()) as document:
        for index in range(min(pages, len(document))):
            image = document[index].render(scale=150 / 72).to_pil().convert("L")
            images.append(spoilt(image, name, chance))
    out = io.BytesIO()
    images[0].save(out, "PDF", resolution=150, save_all=True, append_images=images[1:])
    return out.getvalue()


def spoilt(image: Image.Image, name: str, chance: random.Random) -> Image.Image:
    if name in ("stamp", "all"):
        stamp(image)
    if name in ("skew", "all"):
        image = image.rotate(3, fillcolor=255, resample=Image.Resampling.BICUBIC)
    if name in ("noise", "all"):
        image = image.filter(ImageFilter.GaussianBlur(0.6))
        noise = Image.effect_noise(image.size, 40)
        image = Image.blend(image, noise, 0.12)
        dots = image.load()
        for _ in range(image.width * image.height // 400):
            dots[chance.randrange(image.width), chance.randrange(image.height)] = 0
    return image


def stamp(image: Image.Image) -> None:
    """Lay a grey stamp over the text: a frame with two words, a fifth of the page wide."""
    left, top = image.width * 6 // 10, image.height * 2 // 10
    draw = ImageDraw.Draw(image)
    draw.rectangle((left, top, left + 260, top + 90), outline=110, width=4)
    draw.text((left + 20, top + 20), "MODTAGET", fill=110, font_size=36)


if __name__ == "__main__":
    sys.exit(main())
