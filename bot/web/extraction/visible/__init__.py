"""What a reader of the page sees: by attributes, inline styles and the page's own style sheets."""
