"""newsparse turns the OCR of Chinese newspaper pages into articles."""

from newsparse.errors import NewsparseError

__version__ = "0.1.0"
__all__ = ["NewsparseError", "__version__"]
