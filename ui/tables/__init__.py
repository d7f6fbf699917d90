"""The one editable table for all registers of a plan."""
