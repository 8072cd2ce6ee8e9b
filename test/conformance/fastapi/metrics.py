import os
import time

from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.multiprocess import MultiProcessCollector

# Without a registry: each worker writes to PROMETHEUS_MULTIPROC_DIR, and whoever is asked adds all of them up.
BUILD = Gauge(
    "thea_build_info",
    "What is running.",
    ["version"],
    registry=None,
    multiprocess_mode="max",
)
WORKERS = Gauge(
    "thea_workers",
    "Workers of this replica.",
    registry=None,
    multiprocess_mode="livesum",
)
ANSWERS = Counter("http_requests", "Answers by status.", ["status"], registry=None)
STARTED = Gauge(
    "process_start_time_seconds",
    "Start of the process since the epoch.",
    registry=None,
    multiprocess_mode="min",
)

CONTENT_TYPE = CONTENT_TYPE_PLAIN_0_0_4


def start_counting() -> None:
    """Say what this worker is."""
    BUILD.labels(os.environ.get("THEA_VERSION", "unknown")).set(1)
    WORKERS.set(1)
    STARTED.set(time.time())


def text() -> bytes:
    """Give the metrics of all workers in Prometheus' text format 0.0.4."""
    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    return generate_latest(registry)
