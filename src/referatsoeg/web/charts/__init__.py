"""Charts as inline SVG, made on the server: no script, no style attribute, readable as text."""
