"""What the browser looks things up in."""
