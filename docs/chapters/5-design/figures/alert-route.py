"""The way of a signal: bucket, rule, severity, runbook, review."""


def lay_out(diagram):
    diagram.box("data", "Data\nmissing, age, shift", 0, 0, tone="cool")
    diagram.box("quality", "Model quality\npromises kept", 0, 1, tone="cool")
    diagram.box("system", "System\np99, errors, queue", 0, 2, tone="cool")
    diagram.box("business", "Business\nconversion, vouchers", 0, 3, tone="cool")
    diagram.box("rule", "Rule: threshold,\nwindow, owner", 1.3, 1.5, tone="accent")
    diagram.box("page", "Page\nsustained, felt", 2.6, 0.5, tone="warm")
    diagram.box("ticket", "Ticket\nmild decline", 2.6, 1.5)
    diagram.box("board", "Dashboard\ntrend", 2.6, 2.5, tone="muted")
    diagram.box("runbook", "Runbook: flag,\nrollback, batch", 3.8, 0.5, tone="accent")
    diagram.box("review", "Review: new test,\ncheck or rule", 3.8, 2)
    for bucket in ("data", "quality", "system", "business"):
        diagram.arrow(bucket, "rule")
    diagram.arrow("rule", "page")
    diagram.arrow("rule", "ticket")
    diagram.arrow("rule", "board")
    diagram.arrow("page", "runbook")
    diagram.arrow("runbook", "review")
