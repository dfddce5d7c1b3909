"""The search page on this machine: `referatsoeg serve`."""
