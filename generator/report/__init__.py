"""One text: segments, the parser, the translation memory, facts."""
