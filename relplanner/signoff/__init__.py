"""Checklists, evidence, keys and signatures."""
