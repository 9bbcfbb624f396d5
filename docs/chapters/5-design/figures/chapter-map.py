"""How the six sections build on each other."""


def lay_out(diagram):
    diagram.box("s1", "1 Requirements\nto architecture", 0, 0, tone="accent")
    diagram.box("s2", "2 Data: labels,\nchecks, lineage", 1.2, 0, tone="warm")
    diagram.box("s3", "3 Training,\nregistry, CI", 2.4, 0, tone="warm")
    diagram.box("s4", "4 Serving, cache,\nfallbacks", 2.4, 1.3, tone="warm")
    diagram.box("s5", "5 Monitoring,\nincidents", 1.2, 1.3)
    diagram.box("s6", "6 Rollout,\nrollback, owners", 0, 1.3)
    diagram.arrow("s1", "s2", "limits")
    diagram.arrow("s2", "s3", "dataset id")
    diagram.arrow("s3", "s4", "model card")
    diagram.arrow("s4", "s5", "served values")
    diagram.arrow("s5", "s6", "guardrails")
    diagram.arrow("s5", "s2", "outcomes", dashed=True)
