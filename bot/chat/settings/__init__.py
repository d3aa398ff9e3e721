"""A server's settings: seen, tried out and chosen by clicking."""
