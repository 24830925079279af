"""What must not fail: long loads, each with the share that held, beside another way's."""
