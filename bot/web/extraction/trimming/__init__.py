"""What stands on a page beside the article and goes: promotion, bylines, credits, end matter."""
