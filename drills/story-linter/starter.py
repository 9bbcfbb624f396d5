FIELDS = ("context", "goal", "constraints", "actions", "outcome", "reflection")
ABBREVIATIONS = {"e.g", "i.e", "etc", "approx", "vs"}  # without the last point
NUMBER_WORDS = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
UNITS = {"%", "per", "points", "ms", "seconds", "minutes", "hours", "days", "weeks", "euros", "users", "alerts"}
ALTERNATIVES = ("instead", "rather than", "could have", "i dropped", "i rejected", "turned down")
PRACTICES = ("now", "since then", "today", "from then on")
BLAME = ("i was right", "as i had said", "their fault", "did not listen")


def lint_story(story: dict[str, str]) -> list[dict[str, str]]:
    """Return what is missing in a story, as {"field": …, "rule": …}, in the order of the fields and of the rules.

    Rules: empty, long, no-number, few-decisions, no-alternative, no-practice, blame.
    """
    raise NotImplementedError
