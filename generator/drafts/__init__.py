"""What a machine proposes and a person reviews."""
