"""Adapters for engines that run work on many machines: one file each, as thin as possible."""
