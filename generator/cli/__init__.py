"""The command line: one of the two ends, which write what is made."""
