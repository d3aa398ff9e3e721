"""Which IP addresses may be dialled: an explicit table, from the IANA special-purpose registries.

`ipaddress.is_global` is not asked: what it says differs between Python versions, and it passes tunnels and metadata.
"""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_Address = IPv4Address | IPv6Address

# No setting opens these. Link-local as a whole, for clouds keep more than the one well-known address there; and the
# tunnels, for the address inside could be any of these.
_NEVER = {
    "169.254.0.0/16": "link-local or cloud metadata",
    "fe80::/10": "link-local",
    "100.100.100.200/32": "cloud metadata",
    "168.63.129.16/32": "cloud metadata",
    "192.0.0.192/32": "cloud metadata",
    "fd00:ec2::/32": "cloud metadata",
    "64:ff9b::/96": "NAT64",
    "64:ff9b:1::/48": "NAT64",
    "::ffff:0:0:0/96": "translated IPv4",
    "2001::/32": "Teredo",
    "2002::/16": "6to4",
    "192.88.99.0/24": "6to4",
    "224.0.0.0/4": "multicast",
    "ff00::/8": "multicast",
    "255.255.255.255/32": "broadcast",
}

# An operator may open these for a named host.
_RESERVED = {
    "127.0.0.0/8": "loopback",
    "::1/128": "loopback",
    "10.0.0.0/8": "private network",
    "172.16.0.0/12": "private network",
    "192.168.0.0/16": "private network",
    "100.64.0.0/10": "carrier's own network",
    "fc00::/7": "private network",
    "fec0::/10": "site-local",
    "0.0.0.0/8": "this network",
    "::/96": "IPv4-compatible",
    "192.0.0.0/24": "protocol assignments",
    "192.31.196.0/24": "AS112",
    "192.52.193.0/24": "AMT relays",
    "192.175.48.0/24": "AS112",
    "192.0.2.0/24": "documentation",
    "198.51.100.0/24": "documentation",
    "203.0.113.0/24": "documentation",
    "198.18.0.0/15": "benchmarking",
    "240.0.0.0/4": "reserved",
    "2001::/23": "protocol assignments",
    "2001:db8::/32": "documentation",
    "2620:4f:8000::/48": "AS112",
    "3fff::/20": "documentation",
    # all that is not 2000::/3, the only part of IPv6 given out for the public Internet
    "::/3": "reserved",
    "4000::/2": "reserved",
    "8000::/1": "reserved",
}

_NEVER_NETWORKS = [(ip_network(network), reason) for network, reason in _NEVER.items()]
_ALL_NETWORKS = _NEVER_NETWORKS + [(ip_network(network), reason) for network, reason in _RESERVED.items()]


def refusal(address: str, *, private: bool = False) -> str | None:
    """Why this IPv4 or IPv6 address may not be dialled, in a word or two; None if it may.

    `private`: the operator lets this host through, so that only link-local, metadata and tunnel addresses are refused.
    """
    try:
        ip = _unwrapped(ip_address(address))
    except ValueError:
        return "not an IP address"
    networks = _NEVER_NETWORKS if private else _ALL_NETWORKS
    return next((reason for network, reason in networks if ip in network), None)


def _unwrapped(ip: _Address) -> _Address:
    """The IPv4 address inside an IPv4-mapped one, which is the address that the system would dial."""
    return (ip.ipv4_mapped or ip) if isinstance(ip, IPv6Address) else ip
