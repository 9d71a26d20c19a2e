"""Rules of the family `wording`: one file a rule."""
