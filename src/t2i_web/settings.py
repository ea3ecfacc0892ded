"""The environment, read once at start: everything that is wrong with it is said there, all at once."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from secrets import token_urlsafe
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

import msgspec
from dotenv import dotenv_values
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
        rates = _by_provider("T2I_PROVIDER_RATES", self.t2i_provider_rates)
        running = _by_provider("T2I_PROVIDER_RUNNING", self.t2i_provider_running)
        if any(value != int(value) for value in running.values()):
            raise InvalidInput("T2I_PROVIDER_RUNNING must have whole numbers, such as rapidapi=20.")
        return {
            name: ProviderLimits(rate=rates.get(name), running=int(running[name]) if name in running else None)
            for name in {*rates, *running}
        }

    @property
    def repeat_uncertain(self) -> bool:
        return self.t2i_repeat_uncertain == "on"

    @property
    def rapidapi_size_pixels(self) -> tuple[int, int]:
        width, height = self.rapidapi_size.split("x")
        return int(width), int(height)


def load(
    environ: Mapping[str, str], *, dotenv: Path | None = Path(".env"), host: str | None = None, secrets: bool = True
) -> Settings:
    """The settings of this environment, over those of `dotenv`.

    In development, secrets that are missing are made once and kept in the data directory.

    Args:
        host: the address given on the command line, which decides with the rest whether this is development.

        secrets: whether the caller needs them.

    Raises:
        SettingsError: names every variable that cannot be used.
    """
    values: dict[str, str] = {}
    if dotenv is not None and dotenv.is_file():
        try:
            values.update({name: value for name, value in dotenv_values(dotenv).items() if value is not None})
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError([f"{dotenv} cannot be read: {type(error).__name__}."]) from error
    values.update(environ)
    problems: list[str] = []
    for name in SECRETS:
        path = values.get(f"{name}_FILE")
        if path:
            try:
                values[name] = Path(path).read_text().strip()
            except (OSError, UnicodeDecodeError) as error:
                problems.append(f"{name}_FILE cannot be read: {type(error).__name__}.")
    problems += [
        f"{name} is set, but {what} not built in yet; unset it."
        for name, what in NOT_BUILT_IN.items()
        if values.get(name, "").strip().lower() not in ("", "off")
    ]
    settings = _convert(values, problems)
    if problems:
        raise SettingsError(problems)
    bound = host or settings.host or ("0.0.0.0" if values.get("PORT", "").strip() else "127.0.0.1")  # noqa: S104
    if not values.get("T2I_ENV"):
        development = bound in LOOPBACK and settings.debug is not False
        settings = msgspec.structs.replace(settings, t2i_env="development" if development else "production")
    try:
        settings = _defaults(msgspec.structs.replace(settings, host=bound))
        _ = settings.data_dir
    except RuntimeError:
        raise SettingsError(["T2I_DATA_DIR begins with ~ and the name of nobody."]) from None
    problems = _impossible(settings) + (_unsafe(settings, values) if settings.production else [])
    if problems:
        raise SettingsError(problems)
    return _development_secrets(settings) if secrets and not settings.production else settings


def _convert(values: Mapping[str, str], problems: list[str]) -> Settings:
    given: dict[str, Any] = {}
    for field in msgspec.structs.fields(Settings):
        name, text = field.name.upper(), values.get(field.name.upper(), "").strip()
        if not text:
            continue
        value: Any = text
        if field.type == tuple[str, ...]:
            value = tuple(part.strip() for part in text.split(",") if part.strip())
        elif field.type == bool | None:
            value = {"true": True, "1": True, "on": True, "yes": True}.get(text.lower(), text)
            value = {"false": False, "0": False, "off": False, "no": False}.get(text.lower(), value)
        try:
            given[field.name] = msgspec.convert(value, field.type, strict=isinstance(value, bool | tuple))
        except msgspec.ValidationError as error:
            reason = "the value has the wrong form" if name in SECRETS else str(error)
            problems.append(f"{name} cannot be used: {reason}.")
    return Settings(**given)


def _defaults(settings: Settings) -> Settings:
    changes: dict[str, Any] = {}
    if not settings.database_url:
        changes["database_url"] = f"sqlite:///{settings.data_dir / 't2i.db'}"
    if not settings.t2i_providers:
        changes["t2i_providers"] = ("rapidapi",) if settings.rapidapi_key else ("illustrator",)
    if not settings.rapidapi_base_url:
        changes["rapidapi_base_url"] = f"https://{settings.rapidapi_host}"
    return msgspec.structs.replace(settings, **changes)


def _impossible(settings: Settings) -> list[str]:
    problems = _impossible_addresses(settings)
    problems += _impossible_storage(settings)
    problems += _impossible_prices(settings)
    try:
        settings.limits  # noqa: B018
    except InvalidInput as error:
        problems.append(error.message)
    problems += [
        f"T2I_PROVIDERS names {name!r}, which is not one of {', '.join(PROVIDERS)}."
        for name in settings.t2i_providers
        if name not in PROVIDERS
    ]
    if "rapidapi" in settings.t2i_providers and not settings.rapidapi_key:
        problems.append("T2I_PROVIDERS names rapidapi, which needs RAPIDAPI_KEY.")
    if not re.fullmatch(r"[!-~]*", settings.rapidapi_key):
        problems.append("RAPIDAPI_KEY holds a character that no key has: only visible ASCII is allowed.")
    for name in ("secret_key", "jwt_secret_key", "secret_key_previous", "jwt_secret_key_previous"):
        value = getattr(settings, name)
        for secret in (value,) if isinstance(value, str) else value:
            if secret and len(secret.encode()) < 32:
                problems.append(f"{name.upper()} must have at least 32 bytes.")
    return problems


def _impossible_addresses(settings: Settings) -> list[str]:
    problems = []
    for name in ("t2i_public_url", "frontend_url", "rapidapi_base_url"):
        value = getattr(settings, name)
        if value and value != "*" and not _is_address(value, "http", "https"):
            problems.append(f"{name.upper()} must be an address such as https://pictures.example.org.")
    if settings.t2i_metrics_listen and not settings.metrics:
        problems.append("T2I_METRICS_LISTEN needs T2I_METRICS=on.")
    if settings.t2i_metrics_listen and settings.metrics_address is None:
        problems.append("T2I_METRICS_LISTEN must look like 127.0.0.1:9100.")
    if settings.sqlite:
        if not settings.database_url.startswith("sqlite:///") or "?" in settings.database_url:
            problems.append("DATABASE_URL must look like sqlite:///path/to/file, without parameters.")
    elif not _is_address(settings.database_url, "postgres", "postgresql"):
        problems.append("DATABASE_URL must look like sqlite:///path/to/file or postgresql://user:password@host/name.")
    return problems


def _impossible_storage(settings: Settings) -> list[str]:
    if settings.storage_kind == "file":
        if settings.t2i_storage_url and not settings.t2i_storage_url.startswith("file:///"):
            return ["T2I_STORAGE_URL must begin with file:/// or s3://."]
        return []
    problems = [
        f"T2I_STORAGE_URL names a bucket, which needs {name.upper()}; no other credentials are looked for."
        for name in ("aws_access_key_id", "aws_secret_access_key")
        if not getattr(settings, name)
    ]
    if not settings.bucket:
        problems.append("T2I_STORAGE_URL must look like s3://bucket or s3://bucket/prefix.")
    if not (settings.bucket_endpoint or settings.aws_region or settings.aws_default_region):
        problems.append("T2I_STORAGE_URL names a bucket, which needs AWS_REGION, or AWS_ENDPOINT_URL when not at AWS.")
    if settings.bucket_endpoint and not _is_address(settings.bucket_endpoint, "http", "https"):
        problems.append("AWS_ENDPOINT_URL must be an address such as https://objects.example.org.")
    if find_spec("obstore") is None:
        problems.append("T2I_STORAGE_URL names a bucket, which needs the package obstore: pip install obstore.")
    return problems


def _impossible_prices(settings: Settings) -> list[str]:
    try:
        prices = PriceTable.parse(settings.t2i_prices)
    except InvalidInput as error:
        return [f"T2I_PRICES cannot be used: {error.message}"]
    return [
        f"T2I_PRICES names {name!r}, which is not one of default, {', '.join(PROVIDERS)}."
        for name in prices.by_provider
        if name not in PROVIDERS
    ]


def _by_provider(variable: str, parts: tuple[str, ...]) -> dict[str, float]:
    """Numbers from parts such as "rapidapi=5". Raises InvalidInput."""
    found: dict[str, float] = {}
    for part in parts:
        name, _, number = part.partition("=")
        if name not in PROVIDERS or not re.fullmatch(r"\d{1,6}(\.\d{1,3})?", number):
            allowed = ", ".join(PROVIDERS)
            raise InvalidInput(f"{variable} must be a list such as rapidapi=5, of these providers: {allowed}.")
        found[name] = float(number)
    return found


def _is_address(text: str, *schemes: str) -> bool:
    """Whether it can be taken apart into one of these schemes, a host and perhaps a port."""
    try:
        parts = urlsplit(text)
        return parts.scheme in schemes and bool(parts.hostname or "host=" in parts.query) and parts.port != 0
    except ValueError:
        return False


def _unsafe(settings: Settings, values: Mapping[str, str]) -> list[str]:
    """What development allows and production must not."""
    problems = []
    for name in ("secret_key", "jwt_secret_key"):
        value = getattr(settings, name)
        if value and (len(set(value)) < 5 or UNSAFE_WORDS.search(value)):
            problems.append(f"{name.upper()} looks like an example or is too simple; make a random one.")
    if not settings.secret_key:
        problems.append("SECRET_KEY is required in production: at least 32 random bytes.")
    if settings.debug:
        problems.append("DEBUG must be off in production.")
    if not settings.allowed_hosts or "*" in settings.allowed_hosts:
        problems.append("ALLOWED_HOSTS must list the host names served, and not *, in production.")
    if settings.frontend_url == "*":
        problems.append("FRONTEND_URL must be one origin, not *, in production.")
    if not settings.t2i_public_url.startswith("https://"):
        problems.append("T2I_PUBLIC_URL is required in production and must begin with https://.")
    if settings.t2i_fetch_allow:
        problems.append("T2I_FETCH_ALLOW opens addresses for tests and must be empty in production.")
    if settings.t2i_rate_limits == "off":
        problems.append("T2I_RATE_LIMITS must be on in production.")
    if not settings.rapidapi_base_url.startswith("https://"):
        problems.append("RAPIDAPI_BASE_URL must begin with https:// in production.")
    if settings.storage_kind == "s3" and not _is_safe_endpoint(settings):
        problems.append("AWS_ENDPOINT_URL must begin with https:// in production.")
    if problems and not values.get("T2I_ENV"):
        problems.append("(Production is assumed when bound to a public address or DEBUG=False; T2I_ENV decides.)")
    return problems


def _is_safe_endpoint(settings: Settings) -> bool:
    """Plain http may be spoken on this machine, as long as no client is sent there."""
    if not _is_address(settings.bucket_endpoint, "http"):
        return True
    return urlsplit(settings.bucket_endpoint).hostname in LOOPBACK and not settings.redirects


def _development_secrets(settings: Settings) -> Settings:
    """Fills in secrets that are missing from a file that only this user can read."""
    if settings.secret_key:
        return settings
    path = settings.data_dir / "secrets.json"
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            temporary = path.with_name(f".{path.name}.{os.getpid()}")
            with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                json.dump({"SECRET_KEY": token_urlsafe(48)}, file)
            try:
                os.link(temporary, path)  # the first of two processes wins
            except FileExistsError:
                pass
            finally:
                temporary.unlink()
        key = json.loads(path.read_text())["SECRET_KEY"]
    except OSError as error:
        raise SettingsError([f"{error.filename or path} cannot be used: {error.strerror}."]) from error
    except (ValueError, KeyError, TypeError) as error:
        raise SettingsError([f"{path} is damaged: it should hold SECRET_KEY as JSON."]) from error
    return msgspec.structs.replace(settings, secret_key=key)
