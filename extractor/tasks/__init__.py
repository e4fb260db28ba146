"""What is to be done, by whom and until when."""
