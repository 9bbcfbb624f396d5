"""The ship rule, then the watch rule."""


def lay_out(diagram) -> None:
    """A loop: offline proposes, the experiment decides, signals lead back."""
    diagram.box("offline", "Offline metric\nproposes", 0, 0, tone="muted")
    diagram.box("test", "Experiment\ndecides", 1, 0, tone="ink")
    diagram.box("ship", "Ship: gain shown,\nguardrails hold", 2, 0, tone="accent")
    diagram.box("watch", "Watch: data, inputs,\nscores, labels", 2, 1, tone="cool")
    diagram.box("repair", "Mend, recalibrate\nor retrain", 0, 1, tone="warm")
    diagram.arrow("offline", "test", "hypothesis")
    diagram.arrow("test", "ship", "interval")
    diagram.arrow("ship", "watch")
    diagram.arrow("watch", "repair", "signal")
    diagram.arrow("repair", "offline", "same gate", dashed=True)
