"""Images in SQL."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, final
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, Table, Uuid, bindparam, delete, insert, literal, select, tuple_

from t2i_adapters.sql.connection import Session
from t2i_adapters.sql.queries import Query
from t2i_adapters.sql.tables import Time, images, storable
from t2i_core.entities.generation import PROMPT_MAX
from t2i_core.entities.images import Image, ImageFilter, ImageFormat, Page, Position, check_limit
from t2i_core.errors import NotFound
from t2i_core.ports import ImageRepository

_ALL = ImageFilter()
FORMATS = {format.value: format for format in ImageFormat}

FOLDED_MAX = 3 * PROMPT_MAX
"""No folded prompt is longer: casefold makes at most three characters of one."""


COLUMNS = tuple(column for column in images.c if column is not images.c.prompt_folded)
"""What makes an Image, in the order of the table."""

_NEWEST = (
    select(*COLUMNS)
    .where(images.c.user_id == bindparam("user"))
    .order_by(images.c.created_at.desc(), images.c.id.desc())
    .limit(bindparam("limit", type_=Integer))
)
_PLACE = tuple_(bindparam("created_at", type_=Time()), bindparam("id", type_=Uuid()))
ONE = Query(select(*COLUMNS).where(images.c.id == bindparam("id")))
NEWEST = Query(_NEWEST)
_ADD = Query(
    insert(images).values({column.name: bindparam(f"new_{column.name}", type_=column.type) for column in images.c})
)
OLDER = Query(_NEWEST.where(tuple_(images.c.created_at, images.c.id) < _PLACE))


REMEMBERED = 2000
"""So many rows' images need not be made again."""
_made: dict[UUID, tuple[Any, Image]] = {}


def to_image(row: Any) -> Image:
    """The same rows are read many times, and making an image takes several times as long as looking it up."""
    known = _made.get(row[0])
    if known is not None and known[0] == row:  # comparing rows takes half as long as hashing one
        return known[1]
    image = _image(row)
    if len(_made) >= REMEMBERED:
        _made.clear()
    _made[image.id] = row, image
    return image


def _image(row: Any) -> Image:
    (id, user, generation, prompt, key, format, width, height, size, sha256, provider, model, seed, created_at) = row
    return Image(
        id=id,
        user=user,
        generation=generation,
        prompt=prompt,
        key=key,
        format=FORMATS[format],
        width=width,
        height=height,
        bytes=size,
        sha256=sha256,
        provider=provider,
        model=model,
        seed=seed,
        created_at=created_at,
    )


async def add_images(session: Session, added: Iterable[Image]) -> None:
    """Raises Conflict; NotFound when the user or the generation is gone."""
    for image in added:
        row = {
            "id": image.id,
            "user_id": image.user,
            "generation_id": image.generation,
            "prompt": image.prompt,
            "prompt_folded": image.prompt.casefold(),
            "key": image.key,
            "format": image.format.value,
            "width": image.width,
            "height": image.height,
            "bytes": image.bytes,
            "sha256": image.sha256,
            "provider": image.provider,
            "model": image.model,
            "seed": image.seed,
            "created_at": image.created_at,
        }
        await session.change(_ADD, **{f"new_{name}": value for name, value in row.items()})


def older(table: Table, position: Position) -> ColumnElement[bool]:
    """Rows after this place in a list ordered newest first, found in the index by one seek."""
    place = tuple_(literal(position.created_at, Time()), literal(position.id, Uuid()))
    return tuple_(table.c.created_at, table.c.id) < place


def _page(found: list[Image], limit: int) -> Page[Image]:
    """The first `limit` of what was found, and where to go on when there was more."""
    items = tuple(found[:limit])
    more = len(found) > limit
    return Page(items=items, next=Position(created_at=items[-1].created_at, id=items[-1].id) if more else None)


@final
class SqlImages(ImageRepository):
    def __init__(self, session: Session) -> None:
        self._session = session

    async def add(self, image: Image) -> None:
        await add_images(self._session, [image])

    async def get(self, id: UUID, user: UUID) -> Image:
        image = await self.find(id)
        if image.user != user:
            raise NotFound("There is no such image.")
        return image

    async def find(self, id: UUID) -> Image:
        for row in await self._session.fetch(ONE, id=id):
            return to_image(row)
        raise NotFound("There is no such image.")

    async def list_of(
        self, user: UUID, *, filter: ImageFilter = ImageFilter(), limit: int = 50, after: Position | None = None
    ) -> Page[Image]:
        """`since` is inclusive, `until` is not."""
        check_limit(limit)
        if filter == _ALL:
            place = {} if after is None else {"created_at": after.created_at, "id": after.id}
            rows = await self._session.fetch(OLDER if place else NEWEST, user=user, limit=limit + 1, **place)
            return _page([to_image(row) for row in rows], limit)
        query = select(*COLUMNS).where(images.c.user_id == user)
        if filter.text is not None:
            folded = filter.text.casefold()
            if len(folded) > FOLDED_MAX or not storable(folded):
                return Page(items=())
            query = query.where(images.c.prompt_folded.contains(folded, autoescape=True))
        if filter.provider is not None:
            if not storable(filter.provider):
                return Page(items=())
            query = query.where(images.c.provider == filter.provider)
        if filter.generation is not None:
            query = query.where(images.c.generation_id == filter.generation)
        if filter.since is not None:
            query = query.where(images.c.created_at >= filter.since)
        if filter.until is not None:
            query = query.where(images.c.created_at < filter.until)
        if after is not None:
            query = query.where(older(images, after))
        query = query.order_by(images.c.created_at.desc(), images.c.id.desc()).limit(limit + 1)
        return _page([to_image(row) for row in await self._session.execute(query)], limit)

    async def delete(self, id: UUID, user: UUID) -> Image:
        gone = delete(images).where(images.c.id == id, images.c.user_id == user).returning(*COLUMNS)
        row = (await self._session.execute(gone)).one_or_none()
        if row is None:
            raise NotFound("There is no such image.")
        return to_image(row)

    async def scan(self, after: UUID | None = None, limit: int = 1000) -> tuple[Image, ...]:
        query = select(*COLUMNS).order_by(images.c.id).limit(limit)
        if after is not None:
            query = query.where(images.c.id > after)
        return tuple(to_image(row) for row in await self._session.execute(query))
