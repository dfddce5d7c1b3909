"""`python -m referatsoeg` is the same as `referatsoeg`."""

from referatsoeg.cli.main import main

if __name__ == "__main__":
    main()
