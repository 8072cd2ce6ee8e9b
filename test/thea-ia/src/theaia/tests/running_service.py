"""The service of this repository as its image starts it, on a free port."""

import json
import os
import pathlib
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

ENTRYPOINT = pathlib.Path(__file__).parents[3] / "app" / "uvicorn"


@contextmanager
def running_service(version: str) -> Iterator[str]:
    """Start the service, give its URL once it listens, and end it."""
    process = subprocess.Popen(
        ["node", str(ENTRYPOINT), "theaia.api.main:app", "--port", "0"],
        env={"PATH": os.environ["PATH"], "THEA_VERSION": version},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        for line in process.stdout:
            event = json.loads(line).get("event", "")
            if "running on" in event:
                yield event.split()[-1]
                return
        raise AssertionError("the service ended before it listened")
    finally:
        process.terminate()
        process.wait(timeout=10)
        process.stdout.close()
