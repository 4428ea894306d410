"""What the running text of a report states: figures with their field, quote and place."""
