"""People, their skills, availability and assignments."""
