"""Rules of the family `review`: one file a rule."""
