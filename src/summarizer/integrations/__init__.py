"""Adapters for other libraries: one file each, imported only by those who use it.

None of those libraries is installed with this one.
"""
