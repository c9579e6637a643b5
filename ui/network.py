"""Whether this laptop has a network. Only looks at the machine's own list of interfaces; sends nothing."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interface:
    """A network interface as the system lists it: with a cable or a wireless net it runs and has an
    address.
    """

    name: str
    running: bool
    loopback: bool
    addresses: tuple[str, ...]


def system_interfaces() -> tuple[Interface, ...]:
    """The interfaces of this machine, by Qt."""
    from PySide6.QtNetwork import QNetworkInterface  # noqa: PLC0415  # loaded after the window is up

    flag = QNetworkInterface.InterfaceFlag
    return tuple(
        Interface(
            name=found.humanReadableName(),
            running=bool(found.flags() & flag.IsUp) and bool(found.flags() & flag.IsRunning),
            loopback=bool(found.flags() & flag.IsLoopBack),
            addresses=tuple(entry.ip().toString() for entry in found.addressEntries()),
        )
        for found in QNetworkInterface.allInterfaces()
    )


def connected(
    interfaces: Callable[[], Iterable[Interface]] = system_interfaces,
) -> tuple[str, ...]:
    """Names of the interfaces through which this machine could reach others.

    An address that the machine gave itself (fe80:, 169.254.) means that nobody answered: not connected.
    """
    return tuple(
        found.name
        for found in interfaces()
        if found.running and not found.loopback and any(_reaches(address) for address in found.addresses)
    )


def _reaches(address: str) -> bool:
    return not address.lower().startswith(("fe80", "169.254.", "127.", "::1"))
