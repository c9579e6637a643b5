"""Frozen values that every room shares: ballots, candidates, contests, outcomes. No input, no output."""
