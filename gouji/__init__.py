"""Gouji: reads information-disclosure annual reports and checks every figure.

The library is pure: bytes in, findings out.  Nothing here opens a socket, and no result depends on
the date or on an environment variable.  A clock only ends what takes too long, and the search path
only says where LibreOffice is.
"""

__version__ = "0.1.0"
