"""All that is known about words: entries, their mentions, the lexicon, their reach."""
