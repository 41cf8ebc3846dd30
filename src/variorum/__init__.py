"""variorum: what many news reports say happened, and who says it independently of whom."""
