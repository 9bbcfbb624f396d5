"""Training platform: from job spec through the queue to the registry."""


def lay_out(diagram):
    diagram.box("spec", "Job spec\ndata, image, commit", 0, 0, tone="accent")
    diagram.box("door", "Validation,\nrun record", 1.25, 0)
    diagram.box("queue", "Queue: quotas,\npriority, gangs", 2.5, 0, tone="accent")
    diagram.box("safe", "Guaranteed pool\n128 GPUs", 2.5, 1.2)
    diagram.box("spot", "Preemptible pool\n128 GPUs", 1.25, 1.2, tone="warm")
    diagram.box("tracker", "Tracker: metrics,\nlineage id", 1.25, 2.4)
    diagram.box("gate", "Gate\nsame evaluation set", 2.5, 2.4, tone="accent")
    diagram.box("registry", "Registry\nreports, approvals", 2.5, 3.6)
    diagram.box("snapshots", "Snapshots,\ncheckpoints", 0, 1.2, tone="muted")
    diagram.arrow("spec", "door")
    diagram.arrow("door", "queue")
    diagram.arrow("queue", "safe")
    diagram.arrow("queue", "spot", tone="warm", dashed=True)
    diagram.arrow("spot", "snapshots", "every 31 min")
    diagram.arrow("spot", "tracker")
    diagram.arrow("safe", "tracker")
    diagram.arrow("tracker", "gate")
    diagram.arrow("gate", "registry")
