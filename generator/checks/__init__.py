"""What needs more than one source."""
