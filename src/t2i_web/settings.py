"""The environment, read once at start: everything that is wrong with it is said there, all at once."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

import msgspec
from msgspec import Meta

from t2i_core.entities.credits import PriceTable
from t2i_core.errors import InvalidInput
from t2i_core.ports import ProviderLimits

SECRETS = (
    "SECRET_KEY",
    "JWT_SECRET_KEY",
    "SECRET_KEY_PREVIOUS",
    "JWT_SECRET_KEY_PREVIOUS",
    "RAPIDAPI_KEY",
    "DATABASE_URL",
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
)
PROVIDERS = ("rapidapi", "illustrator")
NOT_BUILT_IN = {
    "T2I_REDIS_URL": "Redis is",
    "T2I_TRUSTED_PROXIES": "trusting a proxy's headers is",
    "SMTP_URL": "mail is",
}
"""Names that would promise something if they were silently ignored."""
LOOPBACK = {"127.0.0.1", "::1", "localhost"}
BUCKET = re.compile(r"s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])((?:/[A-Za-z0-9_-][A-Za-z0-9_.-]{0,127}){0,4})/?")
LISTEN = re.compile(r"(?P<host>[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\]):(?P<port>\d{1,5})")
UNSAFE_WORDS = re.compile(r"change.?me|example|insecure|your.?secret|default|password", re.IGNORECASE)

Positive = Annotated[int, Meta(ge=1)]
Region = Annotated[str, Meta(pattern=r"^[A-Za-z0-9-]{1,40}$")]


class SettingsError(ValueError):
    """The environment cannot be used as it is. `problems` has one line each, and never a value of a secret."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Each field is the environment variable of the same name in capitals; docs/configuration.md lists them."""

    t2i_env: Literal["development", "production"] = "development"
    debug: bool | None = None
    secret_key: str = ""
    jwt_secret_key: str = ""
    secret_key_previous: tuple[str, ...] = ()
    jwt_secret_key_previous: tuple[str, ...] = ()
    jwt_algorithm: Literal["HS256", "HS384", "HS512"] = "HS256"
    jwt_access_token_lifetime: Annotated[int, Meta(ge=60, le=86_400)] = 3600
    allowed_hosts: tuple[str, ...] = ()
    frontend_url: str = ""
    database_url: str = ""
    t2i_data_dir: str = "./t2i-data"
    t2i_storage_url: str = ""
    t2i_storage_redirects: Literal["on", "off"] = "off"
    aws_access_key_id: str = ""
    aws_secret_access_key: str = ""
    aws_session_token: str = ""
    aws_region: Region = ""
    aws_default_region: Region = ""
    aws_endpoint_url: str = ""
    aws_endpoint_url_s3: str = ""
    t2i_public_url: str = ""
    host: str = ""
    port: Annotated[int, Meta(ge=1, le=65_535)] = 8000
    t2i_providers: tuple[str, ...] = ()
    rapidapi_key: str = ""
    rapidapi_host: str = "chatgpt-42.p.rapidapi.com"
    rapidapi_base_url: str = ""
    rapidapi_path: str = "/texttoimage"
    rapidapi_size: Annotated[str, Meta(pattern=r"^\d{2,4}x\d{2,4}$")] = "512x512"
    rapidapi_timeout: Annotated[float, Meta(gt=0, le=600)] = 120.0
    t2i_fetch_hosts: tuple[str, ...] = ()
    t2i_fetch_allow: tuple[str, ...] = ()
    t2i_registration: Literal["open", "closed"] = "open"
    t2i_rate_limits: Literal["on", "off"] = "on"
    t2i_credits: Literal["on", "off"] = "off"
    t2i_prices: tuple[str, ...] = ()
    t2i_provider_rates: tuple[str, ...] = ()
    t2i_provider_running: tuple[str, ...] = ()
    t2i_mark: Literal["xmp", "off"] = "xmp"
    t2i_repeat_uncertain: Literal["on", "off"] = "off"
    t2i_lease_seconds: Annotated[float, Meta(ge=1, le=600)] = 15.0
    t2i_worker_concurrency: Positive = 200
    t2i_max_queued: Positive = 100
    t2i_max_running: Positive = 10
    t2i_drain_seconds: Annotated[float, Meta(ge=0, le=600)] = 30.0
    t2i_docs: Literal["on", "off", ""] = ""
    t2i_metrics: Literal["on", "off", ""] = ""
    t2i_metrics_listen: str = ""
    t2i_worker: Literal["on", "off"] = "on"

    @property
    def production(self) -> bool:
        return self.t2i_env == "production"

    @property
    def docs(self) -> bool:
        return self.t2i_docs == "on" if self.t2i_docs else not self.production

    @property
    def metrics(self) -> bool:
        return self.t2i_metrics == "on" if self.t2i_metrics else not self.production

    @property
    def metrics_address(self) -> tuple[str, int] | None:
        """Where `t2i worker` answers its numbers."""
        found = LISTEN.fullmatch(self.t2i_metrics_listen)
        return (found["host"].strip("[]"), int(found["port"])) if found and 0 < int(found["port"]) <= 65_535 else None

    @property
    def data_dir(self) -> Path:
        return Path(self.t2i_data_dir).expanduser().absolute()

    @property
    def storage_dir(self) -> Path:
        if self.t2i_storage_url:
            return Path(urlsplit(self.t2i_storage_url).path)
        return self.data_dir / "images"

    @property
    def storage_kind(self) -> Literal["file", "s3"]:
        return "s3" if self.t2i_storage_url.startswith("s3:") else "file"

    @property
    def disk_of_one_machine(self) -> bool:
        """Whether several machines may use the database, while pictures are in a directory."""
        return self.storage_kind == "file" and not self.sqlite

    @property
    def bucket(self) -> str:
        """The bucket in T2I_STORAGE_URL."""
        found = BUCKET.fullmatch(self.t2i_storage_url)
        return found[1] if found else ""

    @property
    def bucket_prefix(self) -> str:
        """What follows the bucket in T2I_STORAGE_URL."""
        found = BUCKET.fullmatch(self.t2i_storage_url)
        return found[2].strip("/") if found else ""

    @property
    def bucket_region(self) -> str:
        return self.aws_region or self.aws_default_region or "us-east-1"

    @property
    def bucket_endpoint(self) -> str:
        return self.aws_endpoint_url_s3 or self.aws_endpoint_url

    @property
    def sqlite(self) -> bool:
        return self.database_url.startswith("sqlite:")

    @property
    def database_kind(self) -> Literal["sqlite", "postgres"]:
        return "sqlite" if self.sqlite else "postgres"

    @property
    def max_queued(self) -> int | None:
        """How many generations of one user may wait; None: any number."""
        return self.t2i_max_queued if self.t2i_rate_limits == "on" else None

    @property
    def max_running(self) -> int | None:
        """How many generations of one user run at once; None: any number."""
        return self.t2i_max_running if self.t2i_rate_limits == "on" else None

    @property
    def sqlite_path(self) -> Path:
        return Path(self.database_url.partition("?")[0].removeprefix("sqlite:///"))

    @property
    def frontend_origin(self) -> str:
        """Scheme, host and port of FRONTEND_URL, as browsers send it."""
        if self.frontend_url in ("", "*"):
            return self.frontend_url
        return "{0.scheme}://{0.netloc}".format(urlsplit(self.frontend_url)).lower()

    @property
    def redirects(self) -> bool:
        return self.t2i_storage_redirects == "on"

    @property
    def mark(self) -> bool:
        return self.t2i_mark == "xmp"

    @property
    def credits(self) -> bool:
        return self.t2i_credits == "on"

    @property
    def prices(self) -> PriceTable | None:
        """What pictures cost; None while credits are off. Raises InvalidInput."""
        return PriceTable.parse(self.t2i_prices) if self.credits else None

    @property
    def limits(self) -> dict[str, ProviderLimits]:
        """What each provider is asked at most. Raises InvalidInput."""
        rates = _by_provider("T2I_PROVIDER_RATES", self.t2i_provider_rates, most=10_000)
        running = _by_provider("T2I_PROVIDER_RUNNING", self.t2i_provider_running, most=100_000)
        if any(value != int(value) for value in running.values()):
            raise InvalidInput("T2I_PROVIDER_RUNNING must have whole numbers, such as rapidapi=20.")
        return {
            name: ProviderLimits(rate=rates.get(name), running=int(running[name]) if name in running else None)
            for name in {*rates, *running}
        }

    @property
    def rapidapi_parallel(self) -> int:
        """How many calls of one request are under way at once: three, or as many as may be."""
        running = self.limits.get("rapidapi", ProviderLimits()).running
        return 3 if running is None else min(3, running)

    @property
    def repeat_uncertain(self) -> bool:
        return self.t2i_repeat_uncertain == "on"

    @property
    def rapidapi_size_pixels(self) -> tuple[int, int]:
        width, height = self.rapidapi_size.split("x")
        return int(width), int(height)


def _by_provider(variable: str, parts: tuple[str, ...], *, most: int) -> dict[str, float]:
    """Numbers from parts such as "rapidapi=5". Raises InvalidInput."""
    found: dict[str, float] = {}
    for part in parts:
        name, _, number = part.partition("=")
        if name not in PROVIDERS or not re.fullmatch(r"[0-9]{1,6}(\.[0-9]{1,3})?", number):
            allowed = ", ".join(PROVIDERS)
            raise InvalidInput(f"{variable} must be a list such as rapidapi=5, of these providers: {allowed}.")
        if name in found:
            raise InvalidInput(f"{variable} names {name} twice.")
        if not 0 < float(number) <= most:
            raise InvalidInput(f"{variable} must have numbers above 0, and at most {most:,}.")
        found[name] = float(number)
    return found
