"""The typesetter and the engines, as fixtures."""

from __future__ import annotations

import pytest

from typesetter import Engine, Typesetter


@pytest.fixture
def typesetter() -> type[Typesetter]:
    return Typesetter


@pytest.fixture
def engine() -> type[Engine]:
    return Engine
