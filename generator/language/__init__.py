"""Chinese and English as such: locales, the interface's words, script conversion, numerals, quantities."""
