"""A local stand-in for www.archimag.com and www.legalis.net, for `greffier demo` and the tests."""
