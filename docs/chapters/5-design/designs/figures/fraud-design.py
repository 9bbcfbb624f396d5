"""Card fraud: the fast path of a decision and the slow path of its labels."""


def lay_out(diagram):
    diagram.box("payment", "Payment\n2,000/s at peak", 0, 0)
    diagram.box("decide", "Decision service\n100 ms budget", 1.3, 0, tone="accent")
    diagram.box("answer", "Pass, challenge,\ndecline + reasons", 2.6, 0)
    diagram.box("counters", "Stream counters\n1 m, 10 m, 1 d", 0, 1.2)
    diagram.box("store", "Online store\nprofiles, counters", 1.3, 1.2, tone="accent")
    diagram.box("ladder", "Small model,\nrules, amount", 2.6, 1.2, tone="warm")
    diagram.box("train", "Training, gate,\nregistry", 1.3, 2.5)
    diagram.box("labels", "Labels: matured,\nearly, explored", 2.6, 2.5)
    diagram.arrow("payment", "decide")
    diagram.arrow("decide", "answer")
    diagram.arrow("payment", "counters", "events")
    diagram.arrow("counters", "store")
    diagram.arrow("store", "decide", "one read")
    diagram.arrow("decide", "ladder", "timeout", tone="warm", dashed=True)
    diagram.arrow("labels", "train")
    diagram.arrow("train", "store", "features, model")
    diagram.group("Slow path: 2 to 45 days", ["train", "labels"])
