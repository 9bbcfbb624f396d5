"""The benchmark: the book's runner against bare Pyodide, alternated in one run of one browser."""
