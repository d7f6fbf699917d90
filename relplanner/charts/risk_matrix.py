"""x."""


def draw_risk_matrix() -> None:
    """X."""
