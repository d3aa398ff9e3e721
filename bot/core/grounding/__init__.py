"""Holds a Reading, or a Reply to a question, against its Article, without a model, and names every item that fails.

The rules, by file:

- `checking`: ids exist; which of the other rules hold for which item.
- `wording`: a number stands in the evidence, with its unit and its "about" or "more than", or counts the same near it
  (`nearby`); a date in or near it, or is meant by its "on Tuesday"; a name in the article; hedges, negations, denials
  and the direction of a change survive; no verdict that the evidence does not hold; no long run is copied.
- `speakers`: a speaker is named near the evidence; nobody's words are given to the author.
- `foreign`: no quotation that the article does not have, no link, no mention.
- `wall`: summary, argument and other people's words stay apart.

`lookup` is the article as they look things up in it. What two texts are compared by has files of its own in core.
"""

from bot.core.grounding.checking import check, check_points, check_reply
from bot.core.grounding.dropping import drop, drop_statements
from bot.core.grounding.failure import Failure

__all__ = ["Failure", "check", "check_points", "check_reply", "drop", "drop_statements"]
