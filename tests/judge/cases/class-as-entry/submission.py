class Bank:
    def __init__(self, name):
        self.name = name
        self.accounts = {}

    def deposit(self, account, amount):
        self.accounts[account] = self.accounts.get(account, 0) + amount
        return self.accounts[account]

    def ratio(self, one, other):
        return self.deposit(one, 0) / self.deposit(other, 0)
