"""Rules of the family `dates`: one file a rule."""
