"""The tables, one module a group; restricted ones apart."""
