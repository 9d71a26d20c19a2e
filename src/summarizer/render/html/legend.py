"""The legend: what colours, lines and strokes on the page mean."""

from summarizer.model import SEVERITIES

__all__ = ["LEGEND"]

_COSTS = {
    "critical": "a wrong reading would do harm",
    "high": "it would mislead",
    "medium": "it would disturb",
    "low": "it would hardly matter",
}
_FLAGS = "".join(
    f'<dt><mark class="{severity}">{severity}</mark></dt><dd>a flag: {_COSTS[severity]}</dd>'
    for severity in SEVERITIES
)
#: Folded, above the article.
LEGEND = (
    '<details class="legend"><summary>Legend</summary><dl>'
    '<dt><span class="s on">lit up</span></dt><dd>in the summary</dd>'
    '<dt><span class="s aside"><span class="role">role</span> quiet</span></dt>'
    "<dd>kept out of summaries, and what it is instead</dd>"
    '<dt><del class="gone">old</del> <ins>new</ins></dt><dd>repaired</dd>'
    '<dt><del class="drop">struck</del></dt><dd>taken out</dd>'
    f"{_FLAGS}"
    '<dt><span class="ref">3</span></dt><dd>leads to flag 3, in reading order</dd>'
    "</dl></details>"
)
