"""The closed list of what may be cut, one shape a file."""
