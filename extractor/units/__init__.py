"""Who is meant: units, office-holders and groups named in a text."""
