import asyncio


async def one(number):
    await asyncio.sleep(0)
    return number


async def gather(numbers):
    return sum(await asyncio.gather(*map(one, numbers)))


def total(numbers):
    return asyncio.run(gather(numbers[:50])) + sum(numbers[50:])
