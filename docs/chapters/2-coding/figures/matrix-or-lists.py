"""Memory of an adjacency matrix against adjacency lists, by number of nodes and degree."""

CONTROLS = {
    "nodes": {"label": "Nodes", "min": 1000, "max": 50000, "step": 1000, "value": 20000},
    "degree": {"label": "Edges that leave each node", "min": 1, "max": 200, "step": 1, "value": 3},
}


def memory(cells):
    """Bytes of so many 8-byte cells, in words."""
    size = 8 * cells
    unit, scale = ("GB", 1e9) if size >= 1e9 else ("MB", 1e6) if size >= 1e6 else ("KB", 1e3)
    return f"{size / scale:.1f} {unit}"


def compute(nodes, degree):
    sizes = range(1000, 50001, 500)
    matrix, entries = nodes**2, nodes + nodes * degree
    return {
        "x": {"label": "Nodes V", "range": [0, 50000]},
        "y": {"label": "Cells or entries", "range": [1e3, 1e10], "log": True},
        "lines": [
            {"name": "matrix, V squared", "tone": "warm", "points": [[v, v**2] for v in sizes]},
            {"name": "lists, V + E", "tone": "accent", "points": [[v, v * (1 + degree)] for v in sizes]},
        ],
        "rules": [{"x": nodes, "label": f"V = {nodes:,}"}],
        "says": f"{nodes:,} nodes, edges leaving each: {degree}. The matrix has {matrix:,} cells, {memory(matrix)} at 8 bytes "
        f"each, of which {degree / nodes:.3%} hold an edge; the lists have {entries:,} entries, {memory(entries)}.",
    }
