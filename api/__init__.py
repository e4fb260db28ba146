"""The shell: HTTP, pages, commands, the limited reader process."""
