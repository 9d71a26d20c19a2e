"""What the command was asked: options, their defaults in files, and the plan of a run."""
