def größe(wörter):
    """Längstes Wort; 🦊 zählt eins."""
    print("→ ✓ 日本語")
    return max(wörter, key=len, default="")
