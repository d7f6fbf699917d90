"""Dialogs: what is asked and shown beside the views."""
