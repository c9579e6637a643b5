"""The commands of the command line, one module each: words in, an office command called, words out."""
