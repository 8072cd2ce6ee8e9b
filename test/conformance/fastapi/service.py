"""The contract of test/thea-ia, as a real FastAPI service."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import metrics
from fastapi import FastAPI, Request, Response
from task import Task, read_task

VERSION = os.environ.get("THEA_VERSION", "unknown")
WORKERS = int(os.environ.get("WEB_CONCURRENCY", "1"))
# From this request of a worker on, its answers raise; 0: none does.
RAISES_FROM = int(os.environ.get("THEA_RAISES_FROM", "0"))

TASK = Task()
requests = 0


@asynccontextmanager
async def lifespan(_: FastAPI) -> AsyncIterator[None]:
    global TASK
    TASK = read_task()
    metrics.start_counting()
    yield


app = FastAPI(title="thea-ia", lifespan=lifespan)


@app.middleware("http")
async def count(
    request: Request, call_next: Callable[[Request], Awaitable[Response]]
) -> Response:
    status = 500
    try:
        response = await call_next(request)
        status = response.status_code
        return response
    finally:
        metrics.ANSWERS.labels(str(status)).inc()


def work() -> None:
    """Fail as a release does that lost its database: nobody catches it."""
    global requests
    requests += 1
    if 0 < RAISES_FROM <= requests:
        raise RuntimeError("the database is gone")


def identity() -> dict[str, str]:
    return {"version": VERSION, "release": TASK.release, "replica": TASK.replica}


@app.get("/health")
def health() -> dict[str, str]:
    work()
    return {"status": "ok", **identity()}


@app.get("/")
def about() -> dict[str, str | int]:
    work()
    return {"name": "thea-ia", **identity(), "workers": WORKERS}


@app.get("/metrics")
def prometheus() -> Response:
    return Response(metrics.text(), headers={"content-type": metrics.CONTENT_TYPE})
