"""Rules of the family `repeats`: one file a rule."""
