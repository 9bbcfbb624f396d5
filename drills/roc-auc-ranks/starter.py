def roc_auc(y: list[int], s: list[float]) -> float | None:
    """Return the area under the ROC curve: the share of (positive, negative) pairs in the right order.

    A tied pair counts half. None when a class is missing. ValueError for unequal lengths or a NaN score.
    """
    raise NotImplementedError
