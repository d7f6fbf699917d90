"""What goes into the frozen program; runs inside the environment that is frozen."""
