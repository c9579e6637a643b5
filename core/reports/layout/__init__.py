"""How a paper lies on the page: text, tables, title, signatures, footer. It knows nothing of elections."""
