"""Clean-up (text normalisation): rules are run to a fixed point, every edit is recorded.

Import from here.
"""

from summarizer.cleaning.engine import Cleaning, clean, run

__all__ = ["Cleaning", "clean", "run"]
