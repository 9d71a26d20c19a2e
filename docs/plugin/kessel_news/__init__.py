"""A rule and a ranker for the newspapers of Kessel."""
