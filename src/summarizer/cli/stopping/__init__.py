"""Runs that are stopped, what they leave, and runs that go on with it."""
