"""Features first, then the model; the way back stays open until the old feature is retired."""


def lay_out(diagram):
    diagram.box("features", "1 Serve kitchen v3\nbeside v2", 0, 0, tone="accent")
    diagram.box("validate", "Validate: served\nequals recomputed", 1.25, 0)
    diagram.box("shadow", "2 Model 32\nin shadow", 2.5, 0, tone="accent")
    diagram.box("canary", "Canary\n1 to 5%", 2.5, 1.3)
    diagram.box("ramp", "Ramp: 25, 50,\n100%", 1.25, 1.3)
    diagram.box("retire", "Retire v2\nafter 7 days", 0, 1.3, tone="muted")
    diagram.box("warm", "Model 31 warm,\nkitchen v2 served", 1.875, 2.6, tone="warm")
    diagram.arrow("features", "validate")
    diagram.arrow("validate", "shadow")
    diagram.arrow("shadow", "canary")
    diagram.arrow("canary", "ramp")
    diagram.arrow("ramp", "retire")
    diagram.arrow("canary", "warm", "switch", tone="warm", dashed=True)
    diagram.arrow("ramp", "warm", "switch", tone="warm", dashed=True)
