"""What texts are compared by: words, names, numbers, dates, and the senses that must not change; no I/O."""
