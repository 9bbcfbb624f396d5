"""The stack at interview depth: where the model ends and where your code begins."""


def lay_out(diagram):
    """Tokens in, logits out, and the loop that makes text of it."""
    diagram.box("ids", "Token ids\nprompt and answer", 0, 0)
    diagram.box("embed", "Embeddings\nwith position", 1, 0, tone="cool")
    diagram.box("attention", "Self-attention\nbetween positions", 2, 0, tone="accent")
    diagram.box("mlp", "MLP\neach position alone", 2, 1, tone="accent")
    diagram.box("logits", "Logits\none per token", 1, 1, tone="cool")
    diagram.box("sampler", "Sampler\nyour settings", 0, 1, tone="warm")
    diagram.arrow("ids", "embed")
    diagram.arrow("embed", "attention")
    diagram.arrow("attention", "mlp", "repeated")
    diagram.arrow("mlp", "logits", "last vector")
    diagram.arrow("logits", "sampler")
    diagram.arrow("sampler", "ids", "append", tone="warm")
    diagram.group("Block, some dozens", ["attention", "mlp"])
