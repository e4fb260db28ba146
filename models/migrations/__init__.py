"""Alembic's environment and the steps of the tables, in `versions`; run by `models.database`."""
