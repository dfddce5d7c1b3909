"""Every shared type of the program, a file for each subject; imports nothing of ours.

Text is NFC everywhere. Offsets count characters of the text they belong to, pages count from 1
in the file, line numbers count from 1 in the file. Unknown is None, never a guess.
"""
