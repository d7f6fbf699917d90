"""Long work in a process of its own, so that Python's one lock never keeps the window waiting.

`asking` is the window's side, `answering` the worker's, `dispatch` is where a worker starts.
A worker is the program started anew with a flag. It reads the question from standard input, one
JSON value a line, the last one `{"end": true}`, and writes to standard output, also as lines of
JSON: `{"step": [done, total, what]}` as often as it likes, then one `{"result": ...}`,
`{"error": {...}}` for what a person can do something about, or `{"bug": "a traceback"}`. When
standard input ends, because the person cancelled or the asking program is gone, it stops at its
next step and leaves nothing half-done.
"""
