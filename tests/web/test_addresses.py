"""Which addresses may be dialled."""

from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.web.addresses import refusal

PRIVATE = """
    10.9.8.7 100.64.1.1 100.127.255.255 127.8.8.8 127.255.255.254 172.16.5.4 172.31.255.255 192.168.44.1
    ::1 ::ffff:10.0.0.8 ::ffff:c0a8:0101 fc12::1 fdab::9
""".split()

METADATA = """
    169.254.169.254 169.254.170.2 ::ffff:169.254.169.254 ::ffff:169.254.169.254%1 100.100.100.200 192.0.0.192
    168.63.129.16 fd00:ec2::254 fd20:ce::254 fd00:42::42 fe80::a9fe:a9fe fe80::5%eth0
""".split()

TUNNELS = """
    64:ff9b::a00:1 64:ff9b:1::a9fe:a9fe ::ffff:0:a9fe:a9fe 2001:0:a00:1:: 2002:a00:1:: 2002:a9fe:a9fe:: 192.88.99.1
    ::7f00:2 ::a9fe:a9fe ::8.8.8.8
""".split()

NEVER = (
    METADATA
    + TUNNELS
    + """
    0.0.0.0 0.1.2.3 192.0.0.9 192.0.0.171 192.0.2.77 192.31.196.1 192.52.193.9 192.175.48.6 198.18.9.9 198.19.255.255
    198.51.100.3 203.0.113.250 224.0.0.251 239.1.2.3 241.0.0.1 255.255.255.255
    :: 100::5 100:0:0:1::5 2001:1::1 2001:2::9 2001:10::1 2001:20::9 2001:db8:1::1 2620:4f:8000::1 3fff:ff::2 4000::1
    5f00::1 9000::1 fec0::9 fee2:: ff02::fb
""".split()
)


@pytest.mark.parametrize("address", PRIVATE + NEVER)
def test_an_address_that_is_not_public_is_refused(address: str) -> None:
    assert refusal(address)


@pytest.mark.parametrize("address", NEVER)
def test_an_allowed_host_opens_no_metadata_no_tunnel_and_nothing_reserved(address: str) -> None:
    assert refusal(address, private=True)


@pytest.mark.parametrize("address", PRIVATE)
def test_an_allowed_host_may_be_on_this_machine_or_in_a_private_network(address: str) -> None:
    assert refusal(address, private=True) is None


@pytest.mark.parametrize(
    "address",
    """9.9.9.9 151.101.1.164 172.15.255.255 172.32.0.1 100.63.255.255 100.128.0.1 169.253.1.1 126.255.255.255 128.0.0.1
    192.0.1.1 192.167.1.1 198.17.1.1 198.20.0.1 223.255.255.254 ::ffff:9.9.9.9
    2606:4700::1111 2a00:1450::5 2001:470:1:3a8::251 2001:4860:4860::8844""".split(),
)
def test_a_public_address_may_be_dialled(address: str) -> None:
    assert refusal(address) is None


@pytest.mark.parametrize(
    "text", ["", "paper.example", "127.1", "0x7f000001", "2130706433", "0177.0.0.1", "[::1]", "1.2.3.4 ", "１.2.3.4"]
)
def test_what_is_no_address_is_refused(text: str) -> None:
    assert refusal(text, private=True) == "not an IP address"


@given(st.one_of(st.ip_addresses(v=4), st.ip_addresses(v=6)))
def test_what_the_standard_library_knows_to_be_special_is_never_dialled(ip: IPv4Address | IPv6Address) -> None:
    assume(isinstance(ip, IPv4Address) or not ip.ipv4_mapped)  # those are judged as IPv4
    special = not ip.is_global or ip.is_multicast or ip.is_reserved
    assert refusal(str(ip)) or not special


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_within_ipv6_is_judged_as_itself(ip: IPv4Address) -> None:
    assert refusal(f"::ffff:{ip}") == refusal(str(ip))
