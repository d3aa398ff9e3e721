"""Host names: their one ASCII form, which of them may be read at all, and which are one site."""

import ipaddress
import re

import idna

from bot.core.errors import LinkRefused

_LABEL = re.compile(r"[a-z0-9_-]{1,63}")  # underscores are not in RFC 1123, but in real host names
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_PRIVATE_NAMES = ("onion", "i2p", "local", "localhost", "internal", "home.arpa")
_VARIANTS = frozenset({"www", "m", "mobile", "amp"})
_REGISTRY = re.compile(r"(?:com?|net|org|ac|edu|gov|gob|gouv|go|govt|or|ne|nom|ltd|plc|me)\.[a-z]{2}")
_HOSTING = frozenset(
    "blogspot.com ghost.io github.io gitlab.io herokuapp.com hashnode.dev livejournal.com medium.com neocities.org "
    "netlify.app pages.dev substack.com tumblr.com typepad.com vercel.app web.app weebly.com wixsite.com "
    "wordpress.com workers.dev".split()
)


def ascii_host(host: str) -> str:
    """The host in lower-case ASCII: punycode for other scripts (IDNA 2008 over the UTS 46 mapping).

    IPv6 keeps its brackets; the root's dot goes. Raises LinkRefused for what is no host name.
    """
    try:
        if host.startswith("["):
            return f"[{ipaddress.IPv6Address(host[1:-1]).compressed}]"
        labels = _mapped(host).removesuffix(".").split(".")
        if labels[-1].isdecimal() and not labels[-1].isascii():  # some programs take "١٢٧.٠.٠.١" for an address
            raise ValueError("digits of another script")
        labels = [_ascii_label(label) for label in labels]
    except ValueError:  # idna's errors are among them
        raise LinkRefused("not a host name") from None
    ascii_form = ".".join(labels)
    if len(ascii_form) > 253 or not all(map(_LABEL.fullmatch, labels)):
        raise LinkRefused("not a host name")
    return ascii_form


def _mapped(host: str) -> str:
    """UTS 46 drops invisible characters, which would turn the host into another one: ValueError for those."""
    if host.isascii():
        return host.lower()
    if not all(idna.uts46_remap(char, std3_rules=False) for char in host):
        raise ValueError("invisible characters")
    return idna.uts46_remap(host, std3_rules=False)


def _ascii_label(label: str) -> str:
    if label.startswith("xn--"):
        return _honest(label)
    return label if label.isascii() else idna.alabel(label).decode()


def _honest(label: str) -> str:
    """A punycode label as it is, if UTS 46 would leave what it stands for so too; ValueError if not.

    Else it could stand for "localhost", for full-width digits, or for nothing at all. IDNA 2008 is not held against it,
    since names with emoji are in use.
    """
    meant = label.removeprefix("xn--").encode("ascii").decode("punycode")
    if meant.isascii() or _mapped(meant) != meant:
        raise ValueError("not the punycode of a name")
    return label


def is_address(host: str) -> bool:
    """An IP address in any spelling: IPv6, or a name whose last label is a number, as the URL standard has it."""
    return host.startswith("[") or _NUMBER.fullmatch(host.rpartition(".")[2]) is not None


def refuse_private_name(host: str) -> None:
    """Raises LinkRefused for IP addresses, single labels and names that are not public."""
    if is_address(host):
        raise LinkRefused("an IP address as host")
    if "." not in host:
        raise LinkRefused("not a public host name")
    if within(host, _PRIVATE_NAMES):
        raise LinkRefused("a private host name")


def within(host: str, domains: tuple[str, ...]) -> bool:
    """Whether the host is one of these domains or under one of them."""
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)


def plain_host(host: str) -> str:
    """The host without its www., m., mobile. and amp. labels."""
    labels = host.split(".")
    plain = ".".join([label for label in labels[:-2] if label not in _VARIANTS] + labels[-2:])
    return host if _is_shared(plain) else plain


def one_site(host: str, other: str) -> bool:
    """Whether two hosts are one site: the same but for variants, or one under the other.

    Where strangers may register names (co.uk, github.io …) being under a host says nothing; the list of such places
    is a short one of our own, since the whole public suffix list would be one more thing to keep up to date.
    """
    inner, outer = sorted((plain_host(host), plain_host(other)), key=len, reverse=True)
    if inner == outer:
        return True
    return "." in outer and not is_address(outer) and not _is_shared(outer) and within(inner, (outer,))


def _is_shared(domain: str) -> bool:
    return domain in _HOSTING or _REGISTRY.fullmatch(domain) is not None
