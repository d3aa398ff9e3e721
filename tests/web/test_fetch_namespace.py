"""Who is dialled, seen from the other end: in a network namespace, where every address there is answers to us."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from web.test_addresses import NEVER, PRIVATE
from web.walled_web import PUBLIC

ROOT = Path(__file__).parents[2]
INSIDE = ["unshare", "--user", "--map-root-user", "--net"]


def seen(addresses: list[str], *, guarded: bool) -> Any:
    """What the script saw."""
    done = subprocess.run(
        [*INSIDE, sys.executable, "tests/web/walled_web.py"],
        input=json.dumps({"addresses": addresses, "guarded": guarded}),
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module", autouse=True)
def namespace() -> None:
    if not (shutil.which("unshare") and shutil.which("ip")):
        pytest.skip("no network namespace: the unshare and ip commands are not here")
    if subprocess.run([*INSIDE, "ip", "link", "set", "lo", "up"], capture_output=True, check=False).returncode:
        pytest.skip("no network namespace: this system lets users make none")


def test_no_road_leads_to_an_address_that_is_not_public() -> None:
    addresses = [address for address in PRIVATE + NEVER if "%" not in address]
    saw = seen(addresses, guarded=True)
    assert set(saw["dialled"]) <= {PUBLIC}
    assert set(saw["outcomes"]) == {"AddressRefused", "LinkRefused"}
    assert sum(saw["outcomes"].values()) == 7 * len(addresses)


def test_the_same_roads_lead_there_when_the_guard_is_down() -> None:
    addresses = ["127.0.0.1", "10.0.0.8", "169.254.169.254", "fd00:ec2::254"]
    assert set(addresses) <= set(seen(addresses, guarded=False)["dialled"])
