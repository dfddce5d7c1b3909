"""Danish text in general: dates, numbers of cases, sentences, joined lines, page furniture."""
