"""The fields of the document itself, one module a field."""
