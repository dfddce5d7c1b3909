"""Danish full-text search over the archive; service.py is the way in."""
