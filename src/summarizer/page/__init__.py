"""What a news page puts around a story (boilerplate): headline, dateline, byline, credits.

Each module reads one thing off the lines of a text and changes nothing; the rules of the family
`furniture` decide what becomes of it.
"""
