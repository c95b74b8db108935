"""The report in one locale: words and mentions, runs, concordance, neighbours, addresses."""
