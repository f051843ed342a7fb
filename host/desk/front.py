"""What the parts of the desk have in common."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from host.desk.doorman import Doorman
from host.desk.listeners import ListenerHub
from host.desk.operators import Operators
from host.desk.options import DeskOptions
from host.desk.pages import Pages
from host.desk.ports import DeskRoom
from host.desk.sockets import Sockets


class Front(msgspec.Struct, frozen=True, kw_only=True):
    """The rooms with the listeners of each, the pages, who may come in, and who is connected."""

    rooms: Mapping[str, DeskRoom]
    hubs: Mapping[str, ListenerHub]
    options: DeskOptions
    pages: Pages
    doorman: Doorman
    operators: Operators
    sockets: Sockets
