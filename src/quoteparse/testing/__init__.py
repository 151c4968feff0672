"""What authors of formats import in their tests."""
