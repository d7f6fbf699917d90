"""The environments that releases pass through."""
