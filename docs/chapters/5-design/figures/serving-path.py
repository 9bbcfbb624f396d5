"""The path of a request through light parts and heavy parts, with the ladder beneath."""


def lay_out(diagram):
    diagram.box("gateway", "Gateway\nlimits, shedding", 0, 0)
    diagram.box("cache", "Cache\nkeys with versions", 1.3, 0)
    diagram.box("features", "Feature store\n50 ms", 2.6, 0, tone="accent")
    diagram.box("model", "Model workers\nbatches, 30 ms", 2.6, 1.3, tone="accent")
    diagram.box("small", "Small model\nno store needed", 1.3, 1.3, tone="cool")
    diagram.box("table", "Distance table\nin memory", 0, 1.3, tone="cool")
    diagram.box("reply", "Response: minutes,\ninterval, path", 1.3, 2.6)
    diagram.arrow("gateway", "cache")
    diagram.arrow("cache", "features", "miss")
    diagram.arrow("features", "model")
    diagram.arrow("model", "small", "timeout", tone="warm", dashed=True)
    diagram.arrow("small", "table", "timeout", tone="warm", dashed=True)
    diagram.arrow("model", "reply")
    diagram.arrow("small", "reply")
    diagram.arrow("table", "reply")
    diagram.group("Light: answers alone", ["gateway", "cache", "small", "table"])
    diagram.group("Heavy", ["features", "model"])
