"""Gouji: reads information-disclosure annual reports and checks every figure.

The library is pure: bytes in, findings out.  Nothing here opens a socket or reads a clock or an
environment variable.
"""

__version__ = "0.1.0"
