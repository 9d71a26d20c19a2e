"""Runs that write files of columns (Parquet), alone or on an engine."""
