"""From the environment to settings that can be used: what is missing filled in, what cannot be or is unsafe refused."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from secrets import token_urlsafe
from typing import Any
from urllib.parse import urlsplit

import msgspec
from dotenv import dotenv_values

from t2i_core.entities.credits import PriceTable
from t2i_core.errors import InvalidInput
from t2i_web.settings import LOOPBACK, NOT_BUILT_IN, PROVIDERS, SECRETS, UNSAFE_WORDS, Settings, SettingsError


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
