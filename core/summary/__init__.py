"""What the whole term change came to, read out of a file in the terms of the procedure: for commands and papers."""
