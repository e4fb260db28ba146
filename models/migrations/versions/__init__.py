"""The steps, in order. Make one with `python -m models.migrations "what it does"`."""
