"""The canonical chain of an ML system, with the border between offline and online."""


def lay_out(diagram):
    diagram.box("sources", "Sources", 0, 0)
    diagram.box("ingest", "Ingestion\nand validation", 1, 0)
    diagram.box("label", "Labelling", 2, 0)
    diagram.box("features", "Features", 3, 0, tone="accent")
    diagram.box("train", "Training\nand experiments", 3, 1)
    diagram.box("registry", "Registry", 2, 1, tone="accent")
    diagram.box("deploy", "Deployment", 2, 2.4)
    diagram.box("infer", "Inference:\nonline or batch", 1, 2.4, tone="accent")
    diagram.box("monitor", "Monitoring\nand feedback", 0, 2.4)
    diagram.arrow("sources", "ingest")
    diagram.arrow("ingest", "label")
    diagram.arrow("label", "features")
    diagram.arrow("features", "train")
    diagram.arrow("train", "registry")
    diagram.arrow("registry", "deploy", "model version")
    diagram.arrow("deploy", "infer")
    diagram.arrow("infer", "monitor")
    diagram.arrow("monitor", "sources", "outcomes, labels", dashed=True)
    diagram.group("Offline", ["sources", "ingest", "label", "features", "train", "registry"])
    diagram.group("Online", ["deploy", "infer", "monitor"])
