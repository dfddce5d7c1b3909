"""What a decision's text rules: its outcome, rulings, votes, dissent and what it answers."""

from referatsoeg.rulings.reading import Reading, decides, outcome_of, read

__all__ = ["Reading", "decides", "outcome_of", "read"]
