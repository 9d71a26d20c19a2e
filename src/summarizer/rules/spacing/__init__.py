"""Rules of the family `spacing`: one file a rule."""
