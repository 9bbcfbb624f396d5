import re
from collections import Counter


def classify_archetype(text: str, profiles: dict[str, dict[str, float]]) -> dict[str, str | list[str] | None]:
    """Return the primary archetype of a posting, its neighbour, and the phrases that decided, strongest first.

    Phrases match as whole words. Ties keep the order of the profiles. None where nothing matched.
    """
    lengths = {len(_words(phrase)) for profile in profiles.values() for phrase in profile}
    occurrences = _spans(_words(text), lengths)
    added = {
        name: {phrase: weight * _damped(occurrences[_words(phrase)]) for phrase, weight in profile.items()}
        for name, profile in profiles.items()
    }
    ranked = _strongest_first({name: sum(parts.values()) for name, parts in added.items()})
    primary, neighbour = [*ranked, None, None][:2]
    return {"primary": primary, "neighbour": neighbour, "phrases": _strongest_first(added.get(primary, {}))}


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z0-9]+", text.lower()))


def _spans(words: tuple[str, ...], lengths: set[int]) -> Counter[tuple[str, ...]]:
    """How often each run of neighbouring words occurs, for the given lengths of a run."""
    counts: Counter[tuple[str, ...]] = Counter()
    for length in lengths:
        counts.update(zip(*(words[shift:] for shift in range(length)), strict=False))
    return counts


def _damped(times: int) -> int:
    """0, 1, 2, 2, 3, 3, 3, 3, 4, …: one more each time the number doubles, which is its length in binary."""
    return times.bit_length()


def _strongest_first(added: dict[str, float]) -> list[str]:
    """The names that added anything; equal ones keep their order, because sorting is stable."""
    return sorted((name for name in added if added[name] > 0), key=lambda name: -added[name])
