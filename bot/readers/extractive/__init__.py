"""The reader without a model: reader.py puts together what the other files find in an article."""
