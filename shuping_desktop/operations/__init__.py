"""What a user can do, one small function each; the only room that writes a review. No Qt."""
