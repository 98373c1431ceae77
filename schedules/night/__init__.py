"""The two phases of a night: crawl, then read and group."""
