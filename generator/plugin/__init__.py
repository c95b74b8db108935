"""The MkDocs end: the same pages as virtual files, each in its own language."""
