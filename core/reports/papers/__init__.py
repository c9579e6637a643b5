"""One module a paper: the model's rows in, the bytes of a PDF out."""
