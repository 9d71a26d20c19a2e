"""Rules of the family `names`: one file a rule."""
