"""Boxes to columns, paragraphs, regions and an order: the parts of `newsparse.stages.geometry`."""
