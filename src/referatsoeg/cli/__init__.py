"""The command line: thin over the library, one file per command, loaded when it is used."""
