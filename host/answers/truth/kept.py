"""A property worked out once for each object, without the lock of the standard one (3.11 takes it
at every first look, a microsecond each, and a check looks at a dozen)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class kept(Generic[T]):  # noqa: N801 (reads as a decorator)
    """Keeps what the method returns in the object; two threads may both work it out."""

    def __init__(self, work: Callable[[Any], T]) -> None:
        self._work = work
        self.__doc__ = work.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, thing: None, owner: type) -> kept[T]: ...
    @overload
    def __get__(self, thing: object, owner: type) -> T: ...
    def __get__(self, thing: object | None, owner: type) -> kept[T] | T:
        if thing is None:
            return self
        value = thing.__dict__[self._name] = self._work(thing)
        return value
