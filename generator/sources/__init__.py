"""What a file says and what is wrong with it: the reading end, problems, YAML records, tables."""
