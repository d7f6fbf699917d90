"""Paper on the screen and on printers: the sheets that `relplanner.charts` lays out."""
