"""Search in the minutes of Danish municipalities, regions and boards, with proof."""

__version__ = "0.1.0"
