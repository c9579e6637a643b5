"""The rows of the papers beyond the result of one count. Like `model`, each checks its own sums when it is made."""
