"""The reader with a language model: reader.py asks, checked.py holds its replies against the article."""
