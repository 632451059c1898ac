"""Results page, rulings, opinions and finalising."""
