"""Glue for libraries that others work with: one file each, imported only by who uses it.

None of those libraries is needed by this one, nor installed with it.
"""
