"""Results as one web page: summaries lit up in the article, edits tracked, flags beside it.

The page is one file. It asks the network for nothing (its policy forbids it), runs one script of
ours whose digest it names, and holds everything as escaped text. `to_part` makes an article's part
of it, in any process; `to_page` puts parts together. Import from here.
"""

from summarizer.render.html.part import Part, to_part
from summarizer.render.html.whole import to_page

__all__ = ["Part", "to_page", "to_part"]
