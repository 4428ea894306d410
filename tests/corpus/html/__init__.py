"""Reports as web pages, in the manner of the content systems that publish them."""
