"""Which IP addresses may be dialled: an explicit table, from the IANA special-purpose registries.

`ipaddress.is_global` is not asked: what it says differs between Python versions, and it passes tunnels and metadata.
"""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_Address = IPv4Address | IPv6Address

# The first network that holds an address decides. Link-local as a whole, for clouds keep more than the one well-known
# address there.
_METADATA = {
    "169.254.0.0/16": "link-local or cloud metadata",
    "fe80::/10": "link-local",
    "100.100.100.200/32": "cloud metadata",
    "168.63.129.16/32": "cloud metadata",
    "192.0.0.192/32": "cloud metadata",
    "fd00:ec2::/32": "cloud metadata",
    "fd20:ce::254/128": "cloud metadata",
    "fd00:42::42/128": "cloud metadata",
}

# An operator may open these, and no others, for a named host.
_PRIVATE = {
    "127.0.0.0/8": "loopback",
    "::1/128": "loopback",
    "10.0.0.0/8": "private network",
    "172.16.0.0/12": "private network",
    "192.168.0.0/16": "private network",
    "100.64.0.0/10": "carrier's own network",
    "fc00::/7": "private network",
}

_RESERVED = {
    "0.0.0.0/8": "this network",
    "192.0.0.0/24": "protocol assignments",
    "192.31.196.0/24": "AS112",
    "192.52.193.0/24": "AMT relays",
    "192.88.99.0/24": "6to4",
    "192.175.48.0/24": "AS112",
    "192.0.2.0/24": "documentation",
    "198.51.100.0/24": "documentation",
    "203.0.113.0/24": "documentation",
    "198.18.0.0/15": "benchmarking",
    "224.0.0.0/4": "multicast",
    "255.255.255.255/32": "broadcast",
    "240.0.0.0/4": "reserved",
    # tunnels, for the address inside could be any of these
    "::/96": "IPv4-compatible",
    "::ffff:0:0:0/96": "translated IPv4",
    "64:ff9b::/96": "NAT64",
    "64:ff9b:1::/48": "NAT64",
    "2001::/32": "Teredo",
    "2002::/16": "6to4",
    "2001::/23": "protocol assignments",
    "2001:db8::/32": "documentation",
    "2620:4f:8000::/48": "AS112",
    "3fff::/20": "documentation",
    "fec0::/10": "site-local",
    "ff00::/8": "multicast",
    # all that is not 2000::/3, the only part of IPv6 given out for the public Internet
    "::/3": "reserved",
    "4000::/2": "reserved",
    "8000::/1": "reserved",
}

_NETWORKS = [(ip_network(network), reason) for network, reason in (_METADATA | _PRIVATE | _RESERVED).items()]
_OPENED = frozenset(ip_network(network) for network in _PRIVATE)


def refusal(address: str, *, private: bool = False) -> str | None:
    """Why this IPv4 or IPv6 address may not be dialled, in a word or two; None if it may.

    `private`: the operator lets this host through, so that it may be on this machine or in a private network.
    """
    try:
        ip = _unwrapped(ip_address(address))
    except ValueError:
        return "not an IP address"
    network, reason = next(((network, reason) for network, reason in _NETWORKS if ip in network), (None, None))
    return None if private and network in _OPENED else reason


def _unwrapped(ip: _Address) -> _Address:
    """The IPv4 address inside an IPv4-mapped one, which is the address that the system would dial."""
    return (ip.ipv4_mapped or ip) if isinstance(ip, IPv6Address) else ip
