"""The provinces of postcodes: their first two digits."""

from types import MappingProxyType
from typing import Final

_DIGITS = {
    **{"11": "10", "12": "30", "13": "05 06 07", "14": "03 04", "15": "01 02", "21": "11 12"},
    **{"22": "13", "23": "15 16", "31": "20", "32": "21 22", "33": "31 32", "34": "23 24"},
    **{"35": "35 36", "36": "33 34", "37": "25 26 27", "41": "45 46 47", "42": "43 44"},
    **{"43": "41 42", "44": "51 52", "45": "53 54", "46": "57", "50": "40", "51": "61 62 63 64"},
    **{"52": "55 56", "53": "65 66 67", "54": "85 86", "61": "71 72", "62": "73 74", "63": "81"},
    **{"64": "75", "65": "83 84"},
}

PROVINCE_OF: Final = MappingProxyType(
    {digits: code for code, all_of_them in _DIGITS.items() for digits in all_of_them.split()}
)
"""First two digits of a postcode to the first two of the province's code in GB/T 2260."""
