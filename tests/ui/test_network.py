"""The network check looks and sends nothing."""

import pytest

from ui.network import Interface, connected, system_interfaces

LOOPBACK = Interface("lo", running=True, loopback=True, addresses=("127.0.0.1", "::1"))


@pytest.mark.parametrize(
    "interface",
    [
        Interface("eth0", running=False, loopback=False, addresses=("192.168.1.7",)),
        Interface("eth0", running=True, loopback=False, addresses=()),
        Interface("eth0", running=True, loopback=False, addresses=("fe80::1%eth0", "169.254.3.4")),
    ],
)
def test_an_interface_that_reaches_nobody_is_no_connection(interface: Interface) -> None:
    assert connected(lambda: (LOOPBACK, interface)) == ()


@pytest.mark.parametrize("address", ["192.168.1.7", "10.0.0.2", "2001:db8::1"])
def test_an_interface_with_an_address_of_a_net_is_a_connection(address: str) -> None:
    wireless = Interface("WLAN", running=True, loopback=False, addresses=("fe80::1", address))
    assert connected(lambda: (LOOPBACK, wireless)) == ("WLAN",)


def test_the_machines_own_list_can_be_read() -> None:
    found = system_interfaces()
    assert all(isinstance(entry.name, str) for entry in found)
    assert isinstance(connected(), tuple)
