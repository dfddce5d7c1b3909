"""What an auditor asks: which meeting approved it, the way of a case, and the proof.

Everything here reads the archive and answers with the words, the page and the file they stand in;
nothing found is told apart from nothing decided.
"""
