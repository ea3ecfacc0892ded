"""Writes openapi.json as the server would serve it. A difference in it is a change of the API, to be announced."""

from __future__ import annotations

import asyncio
import json
import tempfile
from pathlib import Path

import httpx

from t2i_web.app import create_app
from t2i_web.container import Container
from t2i_web.environment import load

TARGET = Path(__file__).parents[1] / "openapi.json"


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(Container(settings=load({"T2I_DATA_DIR": folder}, dotenv=None)))
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://localhost") as client:
            document = (await client.get("/schema/openapi.json")).json()
    TARGET.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n")
    print(f"{TARGET.name}: {len(document['paths'])} paths")


if __name__ == "__main__":
    asyncio.run(main())
