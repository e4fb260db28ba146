"""Fictional documents written for this project, with gold; rendering and scoring."""
