"""Where data go: a run that is stopped leaves the old file, and beside it what is done."""
