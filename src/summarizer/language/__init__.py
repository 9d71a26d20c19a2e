"""What a text is made of, read off and not judged: language, words, sentences, quotations, dates.

Nothing here knows a rule, a ranker or a result.
"""

from summarizer.language.detection import Verdict, detect

__all__ = ["Verdict", "detect"]
