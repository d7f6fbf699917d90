"""The views of a release beside its timeline."""
