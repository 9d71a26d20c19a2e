"""Days, months and parts of the day, as pieces of verbose patterns."""

from summarizer.language.dates import MONTHS, WEEKDAYS

__all__ = ["HALF", "MONTH", "WEEKDAY"]

WEEKDAY = "|".join(WEEKDAYS)
#: A month, in full or as English news shorten it.
MONTH = "|".join((*MONTHS, r"Jan\.", r"Feb\.", r"Aug\.", r"Sept\.", r"Oct\.", r"Nov\.", r"Dec\."))
#: A part of a day.
HALF = "(?:morning|afternoon|evening|night)"
