"""Rules of the family `numbers`: one file a rule."""
