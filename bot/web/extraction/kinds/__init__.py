"""What kind of page it is: no article at all, or a live blog."""
