"""Reading rolls: parse, preview, problems; writes nothing."""
