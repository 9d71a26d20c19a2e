"""Rules of the family `characters`: one file a rule."""
