"""Operations of the user, one function each; the only room that writes a review. No Qt."""
