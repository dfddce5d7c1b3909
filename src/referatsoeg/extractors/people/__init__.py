"""The people of a meeting's items: who is named, in which role, and how often.

`entities` comes from a language model; without one (empty) only names known from the attendance
and from presence lines are found.
"""

from __future__ import annotations

from referatsoeg.extractors.people.persons import ItemPeople, SectionEntities, people

__all__ = ["ItemPeople", "SectionEntities", "people"]
