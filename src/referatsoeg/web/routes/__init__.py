"""The page's routes, one file per subject."""
