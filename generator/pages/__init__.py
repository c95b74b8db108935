"""The plan of the site, what its templates are handed, and the templates."""
