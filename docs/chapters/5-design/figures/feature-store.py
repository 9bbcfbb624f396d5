"""A feature store: one definition, two reads, and the check between them."""


def lay_out(diagram):
    diagram.box("definition", "Definition\nkitchen_30m, v2", 0, 0.8, tone="accent")
    diagram.box("history", "History\nby availability", 1.4, 0)
    diagram.box("online", "Key-value store\nnewest value", 1.4, 1.6)
    diagram.box("train", "Training\nreads as of", 2.8, 0)
    diagram.box("serve", "Serving\nreads by key", 2.8, 1.6)
    diagram.arrow("definition", "history", "computes")
    diagram.arrow("history", "online", "materialise")
    diagram.arrow("history", "train", "as of")
    diagram.arrow("online", "serve", "p99 ms")
    diagram.arrow("serve", "train", "served values", tone="warm", dashed=True)
