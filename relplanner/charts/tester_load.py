"""x."""


def draw_tester_load() -> None:
    """X."""
