"""Danish words the program knows: data only, one subject a file."""
