"""Reading a file in a child process of its own, with limits."""
