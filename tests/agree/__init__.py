"""One document in many carriers: whether its reading says the same words in the same order.

Run by `python -m tests.agree`, on the gold documents beside the checkout.
"""
