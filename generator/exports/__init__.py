"""What leaves in other forms: the published data."""
