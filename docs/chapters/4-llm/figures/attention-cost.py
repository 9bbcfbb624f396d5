"""Work of reading a prompt, linear and quadratic part, and the KV cache of the requests that are served together."""

CONTROLS = {
    "thousands": {"label": "Prompt, thousands of tokens", "min": 1, "max": 128, "step": 1, "value": 8},
    "requests": {"label": "Requests served together", "min": 1, "max": 32, "step": 1, "value": 8},
}
WEIGHTS, LAYERS, WIDTH, KV_HEADS, HEAD = 8e9, 32, 4096, 8, 128


def work(n):
    """Tera-operations to read n tokens: (weights, causal attention)."""
    return 2 * WEIGHTS * n / 1e12, 2 * LAYERS * WIDTH * n * n / 1e12


def compute(thousands, requests):
    """Both curves over the length, with the chosen length marked."""
    n = int(thousands * 1024)
    lengths = [1024 * 2 ** (step / 8) for step in range(57)]
    linear, quadratic = work(n)
    cache = 2 * LAYERS * KV_HEADS * HEAD * 2 * n / 2**30
    return {
        "x": {"label": "Prompt length, tokens", "range": [1024, 131072], "log": True},
        "y": {"label": "Work to read the prompt, TFLOP", "range": [0.1, 10000], "log": True},
        "lines": [
            {"name": "weights", "tone": "accent", "points": [[x, work(x)[0]] for x in lengths]},
            {"name": "attention", "tone": "warm", "points": [[x, work(x)[1]] for x in lengths]},
        ],
        "dots": [{"name": "this prompt", "tone": "ink", "points": [[n, linear], [n, quadratic]]}],
        "rules": [{"x": n, "label": f"{int(thousands)}k"}],
        "says": (
            f"At {n:,} tokens attention is {quadratic / (linear + quadratic):.0%} of the work of reading the prompt; "
            f"the KV cache takes {cache:.2f} GiB a request, {cache * requests:.1f} GiB for {int(requests)} together."
        ),
    }
