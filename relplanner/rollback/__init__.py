"""Rollback plans and their timed steps."""
