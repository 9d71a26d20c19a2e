"""Doors to engines that exist, the thinnest possible: one file each, and no logic of its own."""
