"""What happened, in order, each entry chained to the one before. Never changed, only continued."""
