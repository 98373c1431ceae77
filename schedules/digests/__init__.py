"""What the morning mail says, to whom, and how it is sent."""
