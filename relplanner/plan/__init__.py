"""The document: one SQLite file, one door for writing, one journal.

Knows how rows are kept, changed, undone and proved, and nothing of what they mean.
"""
