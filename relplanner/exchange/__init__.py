"""Taking plans out to other programs and tables in: workbooks, CSV, JSON."""
