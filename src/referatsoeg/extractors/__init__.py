"""Facts found in the text of an item: pure functions, text in and findings with spans out."""
