"""What every room uses and what knows nothing of articles: errors, patterns, markup, processes."""
