"""A backup is taken while an import runs, and put back while others read."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from made import MINUTES, fill, holding

from referatsoeg.archive import Archive
from referatsoeg.archive.backup import backup, restore
from referatsoeg.audit.verify import verify
from referatsoeg.errors import ArchiveError

Say = Callable[..., tuple[int, str]]


def sources(folder: Path, number: int) -> Path:
    folder.mkdir()
    for n in range(number):
        day = f"{n % 28 + 1:02}.{n // 28 + 1:02}.2025"
        (folder / f"{n:03}.txt").write_text(MINUTES.format(day=day, word=f"Klub{n}"), "utf-8")
    return folder


def test_backups_under_a_running_import_are_whole(tmp_path: Path) -> None:
    folder, index = sources(tmp_path / "kilder", 40), tmp_path / "index"
    fill(index, folder / "000.txt")
    writer = threading.Thread(target=fill, args=(index, folder))
    writer.start()
    taken = []
    while writer.is_alive() and len(taken) < 5:
        target = tmp_path / f"kopi{len(taken)}.zip"
        taken.append((target, backup(index, target)))
    writer.join()
    assert taken
    for number, (target, told) in enumerate(taken):
        again = tmp_path / f"tilbage{number}"
        assert restore(target, again).items == told.items
        with Archive.open(again) as archive:
            assert archive.counts().items == told.items
            assert told.items % 3 == 0  # whole files only
            assert verify(archive).failings == ()


def test_restore_while_another_reads_and_after_a_withdrawal(tmp_path: Path, say: Say) -> None:
    folder, index = sources(tmp_path / "kilder", 3), tmp_path / "index"
    say("--index", index, "import", folder)
    copy = tmp_path / "kopi.zip"
    assert say("--index", index, "backup", copy)[0] == 0
    assert say("--index", index, "backup", copy)[0] == 2  # never over a file unasked
    say("--index", index, "withdraw", "proeveudvalget/2025-01-02/2", "--reason", "Persondata")
    with Archive.open(index) as reader:
        assert reader.counts().items == 8
    assert say("--index", index, "restore", copy)[0] == 2
    code, told = say("--index", index, "restore", copy, "--force")
    assert code == 0
    # The copy of the file that holds the withdrawn item is erased again.
    assert "Lagt tilbage: 8 punkter og 2 filer." in told
    assert holding(index, "Klub1") == []  # what was withdrawn since does not come back
    assert say("--index", index, "verify", "--quiet")[0] == 0


@pytest.mark.parametrize("harm", ["cut", "foreign", "changed", "absent"])
def test_a_damaged_backup_changes_nothing(tmp_path: Path, harm: str) -> None:
    folder, index = sources(tmp_path / "kilder", 2), tmp_path / "index"
    fill(index, folder)
    copy = tmp_path / "kopi.zip"
    backup(index, copy)
    if harm == "cut":
        copy.write_bytes(copy.read_bytes()[:-200])
    elif harm == "absent":
        copy.unlink()
    else:
        with ZipFile(copy) as packed:
            parts = {name: packed.read(name) for name in packed.namelist()}
        kept = next(name for name in parts if name.startswith("files/"))
        if harm == "changed":
            parts[kept] += b"!"
        with ZipFile(copy, "w") as packed:
            for name, data in parts.items():
                packed.writestr(name, data)
            if harm == "foreign":
                packed.writestr("../udenfor.txt", b"x")
    with pytest.raises(ArchiveError):
        restore(copy, index)
    with Archive.open(index) as archive:
        assert archive.counts().items == 6
    assert not (tmp_path / "udenfor.txt").exists()
