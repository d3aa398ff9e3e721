"""What a page says of itself, in JSON-LD, meta elements and markup."""
