"""The environment is read at start, and everything wrong with it is said there."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from t2i_web.environment import load
from t2i_web.settings import Settings, SettingsError

SECRET = "kW3-9fbq_Zt0aLmN7cRvXyUePdHs5jGo"
PRODUCTION = {
    "T2I_ENV": "production",
    "SECRET_KEY": SECRET,
    "ALLOWED_HOSTS": "pictures.test",
    "T2I_PUBLIC_URL": "https://pictures.test",
}


def read(folder: Path, host: str | None = None, **environ: str) -> Settings:
    return load({"T2I_DATA_DIR": str(folder / "data")} | environ, dotenv=None, host=host)


def problems(folder: Path, host: str | None = None, **environ: str) -> str:
    with pytest.raises(SettingsError) as caught:
        read(folder, host, **environ)
    return str(caught.value)


def test_limits_of_a_user_can_be_lifted(tmp_path: Path) -> None:
    """Both at once; and none of them can be nothing."""
    settings = read(tmp_path)
    assert (settings.max_queued, settings.max_running) == (100, 10)
    settings = read(tmp_path, T2I_MAX_QUEUED="7", T2I_MAX_RUNNING="3")
    assert (settings.max_queued, settings.max_running) == (7, 3)
    settings = read(tmp_path, T2I_RATE_LIMITS="off", T2I_MAX_QUEUED="7")
    assert (settings.max_queued, settings.max_running) == (None, None)
    assert "T2I_MAX_RUNNING" in problems(tmp_path, T2I_MAX_RUNNING="0")


def test_nothing_is_needed(tmp_path: Path) -> None:
    """Without any variable: development on loopback, SQLite, disk, the illustrator, and a secret made once."""
    settings = read(tmp_path)
    assert (settings.t2i_env, settings.host, settings.port) == ("development", "127.0.0.1", 8000)
    assert settings.database_url == f"sqlite:///{tmp_path}/data/t2i.db"
    assert settings.t2i_providers == ("illustrator",)
    assert settings.docs
    file = tmp_path / "data" / "secrets.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert json.loads(file.read_text())["SECRET_KEY"] == settings.secret_key == read(tmp_path).secret_key


def test_a_key_chooses_the_provider(tmp_path: Path) -> None:
    """A RapidAPI key makes it the provider, and the illustrator never steps in for it unless it is named."""
    assert read(tmp_path, RAPIDAPI_KEY="k").t2i_providers == ("rapidapi",)
    named = read(tmp_path, RAPIDAPI_KEY="k", T2I_PROVIDERS="rapidapi, illustrator")
    assert named.t2i_providers == ("rapidapi", "illustrator")
    assert named.rapidapi_base_url == "https://chatgpt-42.p.rapidapi.com"


def test_secrets_from_files(tmp_path: Path) -> None:
    """Every secret may come from a file; one that cannot be read is named."""
    (tmp_path / "key").write_text(SECRET + "\n")
    assert read(tmp_path, SECRET_KEY_FILE=str(tmp_path / "key")).secret_key == SECRET
    assert "RAPIDAPI_KEY_FILE" in problems(tmp_path, RAPIDAPI_KEY_FILE=str(tmp_path / "missing"))


def test_an_unreadable_dotenv(tmp_path: Path) -> None:
    """A .env file that is no text is named."""
    (tmp_path / ".env").write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError, match="env cannot be read"):
        load({"T2I_DATA_DIR": str(tmp_path)}, dotenv=tmp_path / ".env")


def test_the_front_end_is_an_origin(tmp_path: Path) -> None:
    """A path after the host does not belong to what browsers send."""
    assert read(tmp_path, FRONTEND_URL="https://App.test:444/start/").frontend_origin == "https://app.test:444"


def test_dotenv_comes_second(tmp_path: Path) -> None:
    """A .env file is read, and the environment wins over it."""
    file = tmp_path / ".env"
    file.write_text("RAPIDAPI_SIZE=256x256\nT2I_LEASE_SECONDS=20\n")
    settings = load({"T2I_DATA_DIR": str(tmp_path), "T2I_LEASE_SECONDS": "30"}, dotenv=file)
    assert (settings.rapidapi_size, settings.t2i_lease_seconds) == ("256x256", 30)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "0"),
        ("PORT", "http"),
        ("JWT_ALGORITHM", "none"),
        ("JWT_ACCESS_TOKEN_LIFETIME", "-1"),
        ("DATABASE_URL", "mysql://x"),
        ("T2I_STORAGE_URL", "ftp://x"),
        ("T2I_STORAGE_URL", "file://x"),
        ("AWS_REGION", "eu.evil.test/"),
        ("T2I_PROVIDERS", "magic"),
        ("T2I_PROVIDERS", "rapidapi"),
        ("T2I_PUBLIC_URL", "pictures.test"),
        ("RAPIDAPI_SIZE", "big"),
        ("T2I_LEASE_SECONDS", "soon"),
        ("T2I_REGISTRATION", "maybe"),
        ("DEBUG", "perhaps"),
        ("SECRET_KEY", "too-short"),
        ("T2I_ENV", "staging"),
        ("T2I_CREDITS", "maybe"),
        ("T2I_PRICES", "default"),
        ("T2I_PRICES", "default=0"),
        ("T2I_PRICES", "default=-1"),
        ("T2I_PRICES", "default=1,default=2"),
        ("T2I_PRICES", "magic=3"),
        ("T2I_PROVIDER_RATES", "rapidapi=0"),
        ("T2I_PROVIDER_RATES", "rapidapi=10001"),
        ("T2I_PROVIDER_RATES", "rapidapi=1,rapidapi=2"),
        ("T2I_PROVIDER_RUNNING", "rapidapi=0"),
        ("T2I_PROVIDER_RUNNING", "rapidapi=0.5"),
        ("T2I_PRICES", "rapidapi=9999999999"),
        ("SECRET_KEY_PREVIOUS", "short"),
        ("JWT_SECRET_KEY_PREVIOUS", "short"),
        ("RAPIDAPI_KEY", "a b"),
        ("RAPIDAPI_KEY", "schlüssel"),
        ("FRONTEND_URL", "https://[::1"),
        ("T2I_DATA_DIR", "~nosuchuser/x"),
        ("DATABASE_URL", "postgresql://u:p@[::1/x"),
        ("DATABASE_URL", "postgresql://u:p@host:abc/x"),
        ("DATABASE_URL", "sqlite:////x.db?mode=ro"),
        ("T2I_REDIS_URL", "redis://localhost"),
    ],
)
def test_values_that_cannot_be(tmp_path: Path, name: str, value: str) -> None:
    """Each wrong value is named by its variable."""
    host = "127.0.0.1"
    assert name in problems(tmp_path, host, **{name: value})


BUCKET = {
    "T2I_STORAGE_URL": "s3://pictures/t2i/images/",
    "AWS_ACCESS_KEY_ID": "id",
    "AWS_SECRET_ACCESS_KEY": "canary",
    "AWS_REGION": "eu-central-1",
}


def test_a_bucket(tmp_path: Path) -> None:
    """Its parts, and where it is; the service's own address wins over the general one."""
    settings = read(tmp_path, **BUCKET)
    assert (settings.storage_kind, settings.bucket, settings.bucket_prefix) == ("s3", "pictures", "t2i/images")
    assert (settings.bucket_region, settings.bucket_endpoint) == ("eu-central-1", "")
    addresses = {"AWS_ENDPOINT_URL": "https://aws.test", "AWS_REGION": ""}
    settings = read(tmp_path, **(BUCKET | addresses))
    assert (settings.bucket_region, settings.bucket_endpoint) == ("us-east-1", "https://aws.test")
    addresses |= {"AWS_ENDPOINT_URL_S3": "http://s3.test:9000", "AWS_DEFAULT_REGION": "auto"}
    settings = read(tmp_path, **(BUCKET | addresses))
    assert (settings.bucket_region, settings.bucket_endpoint) == ("auto", "http://s3.test:9000")
    assert read(tmp_path).storage_kind == "file"
    (tmp_path / "secret").write_text("from a file\n")
    settings = read(tmp_path, **BUCKET, AWS_SECRET_ACCESS_KEY_FILE=str(tmp_path / "secret"))
    assert settings.aws_secret_access_key == "from a file"


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"T2I_STORAGE_URL": "s3://Pictures"}, "T2I_STORAGE_URL"),
        ({"T2I_STORAGE_URL": "s3://"}, "T2I_STORAGE_URL"),
        ({"T2I_STORAGE_URL": "s3://pictures/../x"}, "T2I_STORAGE_URL"),
        ({"T2I_STORAGE_URL": "s3://pictures?canary"}, "T2I_STORAGE_URL"),
        ({"T2I_STORAGE_URL": "s3://id:canary@pictures"}, "T2I_STORAGE_URL"),
        ({"AWS_ACCESS_KEY_ID": ""}, "AWS_ACCESS_KEY_ID"),
        ({"AWS_SECRET_ACCESS_KEY": ""}, "AWS_SECRET_ACCESS_KEY"),
        ({"AWS_REGION": ""}, "AWS_REGION"),
        ({"AWS_ENDPOINT_URL": "objects.test"}, "AWS_ENDPOINT_URL"),
        ({"AWS_ENDPOINT_URL": "https://[::1"}, "AWS_ENDPOINT_URL"),
    ],
)
def test_a_bucket_that_cannot_be(tmp_path: Path, change: dict[str, str], named: str) -> None:
    """What is missing or wrong is named, and nothing else is looked for in its place."""
    text = problems(tmp_path, "127.0.0.1", **(BUCKET | change))
    assert named in text
    assert "canary" not in text


@pytest.mark.parametrize(
    ("endpoint", "redirects", "allowed"),
    [
        ("https://s3.test", "on", True),
        ("http://s3.test", "off", False),
        ("http://127.0.0.1:9000", "off", True),
        ("http://127.0.0.1:9000", "on", False),
    ],
)
def test_buckets_in_production(tmp_path: Path, endpoint: str, redirects: str, allowed: bool) -> None:
    """Pictures and signatures cross no network in the clear."""
    environ = PRODUCTION | BUCKET | {"AWS_ENDPOINT_URL": endpoint, "T2I_STORAGE_REDIRECTS": redirects}
    if allowed:
        assert read(tmp_path, **environ).bucket_endpoint == endpoint
    else:
        assert problems(tmp_path, **environ) == "AWS_ENDPOINT_URL must begin with https:// in production."


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY"),
        ({"SECRET_KEY": "x" * 40}, "SECRET_KEY"),
        ({"SECRET_KEY": "django-insecure-canary-0123456789abcdef"}, "SECRET_KEY"),
        ({"SECRET_KEY": "canary-change-me-0123456789-abcdefghij"}, "SECRET_KEY"),
        ({"JWT_SECRET_KEY": "canary"}, "JWT_SECRET_KEY"),
        ({"DEBUG": "True"}, "DEBUG"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS"),
        ({"ALLOWED_HOSTS": "pictures.test,*"}, "ALLOWED_HOSTS"),
        ({"FRONTEND_URL": "*"}, "FRONTEND_URL"),
        ({"T2I_PUBLIC_URL": ""}, "T2I_PUBLIC_URL"),
        ({"T2I_PUBLIC_URL": "http://pictures.test"}, "T2I_PUBLIC_URL"),
        ({"T2I_FETCH_ALLOW": "127.0.0.1:9000"}, "T2I_FETCH_ALLOW"),
        ({"T2I_RATE_LIMITS": "off"}, "T2I_RATE_LIMITS"),
        ({"RAPIDAPI_BASE_URL": "http://127.0.0.1:9000"}, "RAPIDAPI_BASE_URL"),
    ],
)
def test_production_refuses(tmp_path: Path, change: dict[str, str], named: str) -> None:
    """Every unsafe value is refused by name, and no value is printed."""
    text = problems(tmp_path, **(PRODUCTION | change))
    assert named in text
    assert "canary" not in text


def test_production_starts(tmp_path: Path) -> None:
    """With all it needs, production is content, makes no secret, and hides the reference."""
    settings = read(tmp_path, **PRODUCTION)
    assert settings.production
    assert not settings.docs
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("environ", "host", "production"),
    [
        ({}, None, False),
        ({}, "localhost", False),
        ({"HOST": "0.0.0.0"}, None, True),
        ({"PORT": "9000"}, None, True),
        ({"PORT": "9000", "HOST": "127.0.0.1"}, None, False),
        ({"DEBUG": "False"}, None, True),
        ({"DEBUG": "True"}, None, False),
        ({"T2I_ENV": "development"}, "0.0.0.0", False),
    ],
)
def test_which_mode(tmp_path: Path, environ: dict[str, str], host: str | None, production: bool) -> None:
    """Unset, it is development only while bound to loopback and DEBUG is not False."""
    safe = {name: value for name, value in PRODUCTION.items() if name != "T2I_ENV"} | environ
    if environ.get("DEBUG") == "True":
        safe = environ
    assert read(tmp_path, host, **safe).production is production
