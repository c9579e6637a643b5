"""What may come after what: the steps of one contest, and which contest comes next. Pure."""
