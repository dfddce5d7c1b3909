"""Which reading of files this program does; a file read by another importer is read again."""

from __future__ import annotations

from referatsoeg import __version__

# Raise whenever a change to readers, layouts, structure, extractors or the language model changes
# what is read from a file: archives then read their files again on the next import.
READING = 5

IMPORTER = f"{__version__}/{READING}"
