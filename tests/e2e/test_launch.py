"""The launcher, with a bot that only says where it was pointed."""

import os
import subprocess
import sys
from pathlib import Path


def test_the_launcher_points_a_process_at_the_double(tmp_path: Path) -> None:
    (tmp_path / "bot").mkdir()
    (tmp_path / "bot" / "cli.py").write_text(
        "import sys\n"
        "from discord.gateway import DiscordWebSocket\n"
        "from discord.http import Route\n"
        "def main():\n"
        "    print(Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, *sys.argv[1:])\n"
    )
    (tmp_path / "bot" / "__init__.py").touch()
    launch = [sys.executable, "-W", "ignore", str(Path(__file__).with_name("launch.py"))]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    arguments = ["http://127.0.0.1:1/api/v10", "--", "run"]
    ran = subprocess.run([*launch, *arguments], env=environment, capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["http://127.0.0.1:1/api/v10", "ws://127.0.0.1:1/gateway", "run"]
