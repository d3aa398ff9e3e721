"""Which addresses may be dialled."""

import pytest

from bot.web.addresses import refusal

RESERVED = """
    0.1.2.3 10.9.8.7 100.64.1.1 100.127.255.255 127.8.8.8 172.16.5.4 172.31.255.255 192.0.0.9 192.0.2.77 192.31.196.1
    192.52.193.9 192.168.44.1 192.175.48.6 198.18.9.9 198.19.255.255 198.51.100.3 203.0.113.250 241.0.0.1
    :: ::1 ::7f00:2 ::ffff:10.0.0.8 ::ffff:c0a8:0101 100::5 100:0:0:1::5 2001:1::1 2001:2::9 2001:20::9 2001:db8:1::1
    2620:4f:8000::1 3fff:ff::2 4000::1 5f00::1 9000::1 fc12::1 fdab::9 fec0::9
""".split()

NEVER = """
    169.254.169.254 169.254.170.2 ::ffff:169.254.169.254 100.100.100.200 192.0.0.192 168.63.129.16 fd00:ec2::254
    fe80::5 fe80::5%eth0 ::ffff:169.254.169.254%1 64:ff9b::a00:1 64:ff9b:1::a9fe:a9fe ::ffff:0:a9fe:a9fe 2001:0:a00:1::
    2002:a00:1:: 192.88.99.1 224.0.0.251 255.255.255.255 ff02::fb
""".split()


@pytest.mark.parametrize("address", RESERVED + NEVER)
def test_an_address_that_is_not_public_is_refused(address: str) -> None:
    assert refusal(address)


@pytest.mark.parametrize("address", NEVER)
def test_metadata_link_local_and_tunnels_are_refused_even_to_an_allowed_host(address: str) -> None:
    assert refusal(address, private=True)


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.1", "192.168.1.1", "::1", "fd12::1", "::ffff:10.0.0.1"])
def test_an_allowed_host_may_be_on_this_machine_or_in_a_private_network(address: str) -> None:
    assert refusal(address, private=True) is None


@pytest.mark.parametrize(
    "address",
    ["9.9.9.9", "151.101.1.164", "172.32.0.1", "100.63.0.1", "2606:4700::1111", "2a00:1450::5", "::ffff:9.9.9.9"],
)
def test_a_public_address_may_be_dialled(address: str) -> None:
    assert refusal(address) is None


@pytest.mark.parametrize("text", ["", "paper.example", "127.1", "0x7f000001", "[::1]", "1.2.3.4 "])
def test_what_is_no_address_is_refused(text: str) -> None:
    assert refusal(text, private=True) == "not an IP address"
