class Away(BaseException):
    pass


def total(numbers):
    raise Away("gone")
