"""Turn a Chinese government work report into a reading edition in four locales."""
