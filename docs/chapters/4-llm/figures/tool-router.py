"""What happens to one message of the model: three ways and an error that returns."""


def lay_out(diagram):
    """Router in the middle; only confirmed writes reach a side effect."""
    diagram.box("model", "Model\none message", 0, 1)
    diagram.box("router", "Router\nname, args, budget", 1, 1, tone="accent")
    diagram.box("final", "Validator\nthen the reader", 2, 0, tone="cool")
    diagram.box("read", "Read tool\ntimeout, cap", 2, 1, tone="cool")
    diagram.box("confirm", "Person confirms", 2, 2, tone="warm")
    diagram.box("write", "Write tool\nidempotency key", 3, 2, tone="warm")
    diagram.box("error", "Error text\ncounts as a call", 0, 2, tone="muted")
    diagram.arrow("model", "router")
    diagram.arrow("router", "final", "answer")
    diagram.arrow("router", "read", "read")
    diagram.arrow("router", "confirm", "write")
    diagram.arrow("confirm", "write", "yes")
    diagram.arrow("router", "error", "refused", dashed=True)
    diagram.arrow("error", "model", dashed=True)
