"""Where checks block on the way from a source to a training set."""


def lay_out(diagram):
    diagram.box("source", "Source\nevents, tables", 0, 0)
    diagram.box("landing", "Landing zone\nnot yet readable", 1.35, 0)
    diagram.box("table", "Published table\nday, region", 2.7, 0, tone="accent")
    diagram.box("rows", "Quarantine\nbad rows, counted", 0, 1.4, tone="warm")
    diagram.box("batch", "Batch held\nyesterday stays", 1.35, 1.4, tone="warm")
    diagram.box("set", "Training set\nwith its id", 2.7, 1.4, tone="accent")
    diagram.arrow("source", "landing", "form")
    diagram.arrow("landing", "table", "meaning")
    diagram.arrow("table", "set", "mature, as-of")
    diagram.arrow("source", "rows", "fails form", tone="warm", dashed=True)
    diagram.arrow("landing", "batch", "fails meaning", tone="warm", dashed=True)
