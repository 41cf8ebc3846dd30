"""Readers: from an article to the facts that it states.

Each reader stands alone and is usable on any parsed article; `reader.read_facts` runs them in
order.
"""
