import json
import urllib.request

from .running_service import running_service


def test_health_names_the_version_that_serves() -> None:
    with running_service("1.4.2") as url:
        with urllib.request.urlopen(f"{url}/health", timeout=5) as answer:
            body = json.load(answer)
    assert body["status"] == "ok"
    assert body["version"] == "1.4.2"


def test_metrics_are_there_for_prometheus() -> None:
    with running_service("1.4.2") as url:
        with urllib.request.urlopen(f"{url}/metrics", timeout=5) as answer:
            assert b"thea_build_info" in answer.read()
