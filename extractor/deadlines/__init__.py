"""Until when: deadlines named in a text, and the days they mean."""
