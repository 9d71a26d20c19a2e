"""Results as one web page: summaries highlighted in the article, edits tracked, flags beside it.

The page is one file. It makes no request (its content security policy forbids that), runs one
script of ours, whose digest the policy names, and holds everything else as escaped text. `to_part`
makes the part of one article, in any process; `to_page` puts parts together. Import from here.
"""

from summarizer.render.html.part import Part, to_part
from summarizer.render.html.whole import to_page

__all__ = ["Part", "to_page", "to_part"]
