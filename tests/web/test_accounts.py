"""Accounts over HTTP."""

from __future__ import annotations

import pytest

from tests.web.conftest import PASSWORD, Service


async def test_sign_up(service: Service) -> None:
    """201 with id, name and address; the same name in another case is taken; under both paths."""
    body = {"username": "ada", "password": PASSWORD, "email": "ada@example.org"}
    answer = await service.client.post("/api/auth/register/", json=body)
    assert answer.status_code == 201
    assert set(answer.json()) == {"id", "username", "email"}
    again = await service.client.post("/api/auth/signup", json={"username": "ADA", "password": PASSWORD})
    assert (again.status_code, again.json()["code"]) == (409, "username-taken")


async def test_a_taken_address_tells_nothing(service: Service) -> None:
    """Registering with somebody's address gets the same answer as with a free one."""
    for name in ("ada", "bob"):
        body = {"username": name, "password": PASSWORD, "email": "same@example.org"}
        assert (await service.client.post("/api/auth/register/", json=body)).status_code == 201


@pytest.mark.parametrize(
    ("body", "status", "field"),
    [
        ({"username": "ada"}, 422, "password"),
        ({"username": "ada", "password": "short"}, 422, "password"),
        ({"username": "ada", "password": "x" * 1025}, 422, "password"),
        ({"username": "a b", "password": PASSWORD}, 422, "username"),
        ({"username": "ada", "password": PASSWORD, "email": "no"}, 422, "email"),
        ({"username": "ada", "password": PASSWORD, "is_admin": True}, 422, "is_admin"),
        ({"username": "ada", "password": PASSWORD, "role": "admin"}, 422, "role"),
        ({"username": 1, "password": PASSWORD}, 422, "username"),
        ({"username": "ada", "password": {"$ne": 1}}, 422, "password"),
        ({"username": "ada", "password": None}, 422, "password"),
    ],
)
async def test_bad_sign_ups(service: Service, body: dict[str, object], status: int, field: str) -> None:
    """What is wrong is said, with the field's name."""
    answer = await service.client.post("/api/auth/register/", json=body)
    assert answer.status_code == status
    assert [error["field"] for error in answer.json()["errors"]] == [field]


async def test_log_in(service: Service) -> None:
    """Tokens, user and lifetime in the body; the refresh token also as a cookie no script can read."""
    await service.user()
    answer = await service.client.post("/api/auth/login/", json={"username": "Ada", "password": PASSWORD})
    body = answer.json()
    assert set(body) == {"access", "refresh", "token_type", "expires_in", "user"}
    assert set(body["user"]) == {"id", "username", "email", "email_verified", "role", "created_at"}
    assert (body["token_type"], body["expires_in"]) == ("Bearer", 3600)
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"t2i_refresh={body['refresh']};")
    assert "httponly" in cookie.lower()
    assert "samesite=strict" in cookie.lower()
    assert "path=/" in cookie.lower()
    assert (
        await service.client.post("/api/auth/token/", json={"username": "ada", "password": PASSWORD})
    ).json().keys() == {
        "refresh",
        "access",
    }


async def test_wrong_logins_are_alike(service: Service) -> None:
    """Unknown name and wrong password differ in nothing but the request's id."""
    await service.user()
    answers = []
    for name, password in (("ada", "wrong horse battery"), ("nobody", PASSWORD)):
        answer = await service.client.post("/api/auth/login/", json={"username": name, "password": password})
        body = answer.json() | {"request_id": ""}
        answers.append((answer.status_code, body, sorted(answer.headers), answer.headers["content-length"]))
    assert answers[0] == answers[1]
    assert answers[0][0] == 401


@pytest.mark.parametrize("path", ["/api/auth/refresh/", "/api/auth/token/refresh/"])
async def test_refresh(service: Service, path: str) -> None:
    """By body or by cookie; a used one shown at once gives the same child."""
    await service.user()
    first = (await service.client.post("/api/auth/login/", json={"username": "ada", "password": PASSWORD})).json()
    by_cookie = await service.client.post(path)
    assert by_cookie.status_code == 200
    assert by_cookie.headers["set-cookie"].startswith(f"t2i_refresh={by_cookie.json()['refresh']};")
    service.client.cookies.clear()
    by_body = await service.client.post(path, json={"refresh": first["refresh"]})
    assert by_body.json()["refresh"] == by_cookie.json()["refresh"]
    assert "set-cookie" not in by_body.headers
    headers = {"Authorization": f"Bearer {by_body.json()['access']}"}
    assert (await service.client.get("/api/auth/me/", headers=headers)).json()["username"] == "ada"
    assert (await service.client.post(path)).status_code == 401
    assert (await service.client.post(path, json={"refresh": first["access"]})).status_code == 401


async def test_log_out(service: Service) -> None:
    """The session's tokens are dead at once, and the cookie is taken back."""
    await service.user()
    body = (await service.client.post("/api/auth/login/", json={"username": "ada", "password": PASSWORD})).json()
    answer = await service.client.post("/api/auth/logout/")
    assert (answer.status_code, answer.json()) == (200, {"detail": "Logged out"})
    assert "max-age=0" in answer.headers["set-cookie"].lower()
    service.client.cookies.clear()
    headers = {"Authorization": f"Bearer {body['access']}"}
    assert (await service.client.get("/api/auth/me/", headers=headers)).status_code == 401
    assert (await service.client.post("/api/auth/refresh/", json={"refresh": body["refresh"]})).status_code == 401
    assert (await service.client.post("/api/auth/logout/")).status_code == 401


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "Bearer",
        "Bearer ",
        "Bearer x",
        "Basic {}",
        "Token {}",
        "{}",
        "Bearer {}x",
        "Bearer {} {}",
        "Bearer " + "x" * 9000,
    ],
)
async def test_other_credentials(service: Service, header: str | None) -> None:
    """Anything but a good Bearer token is 401 with a challenge."""
    good = (await service.user())["Authorization"].removeprefix("Bearer ")
    headers = {} if header is None else {"Authorization": header.replace("{}", good)}
    answer = await service.client.get("/api/auth/me/", headers=headers)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Bearer")
    assert answer.headers["content-type"] == "application/problem+json"


async def test_bearer_in_any_case_and_once(service: Service) -> None:
    """The scheme's case does not matter; two headers are refused; a token in the query is ignored."""
    good = (await service.user())["Authorization"].removeprefix("Bearer ")
    lower = await service.client.get("/api/auth/me/", headers={"Authorization": f"bearer {good}"})
    assert lower.status_code == 200
    twice = [("Authorization", f"Bearer {good}"), ("Authorization", f"Bearer {good}")]
    assert (await service.client.get("/api/auth/me/", headers=twice)).status_code == 400
    assert (await service.client.get(f"/api/auth/me/?token={good}&access_token={good}")).status_code == 401


async def test_account(service: Service) -> None:
    """One's address, password and sessions can be changed; another's sessions cannot be ended."""
    ada, bob = await service.user("ada"), await service.user("bob")
    client = service.client
    changed = await client.patch("/api/auth/me/", json={"email": "ada@example.org"}, headers=ada)
    assert (changed.json()["email"], changed.json()["email_verified"]) == ("ada@example.org", False)
    assert (await client.patch("/api/auth/me/", json={"role": "admin"}, headers=ada)).status_code == 422
    (session,) = (await client.get("/api/auth/sessions/", headers=ada)).json()
    assert session["current"] is True
    assert (await client.delete(f"/api/auth/sessions/{session['id']}/", headers=bob)).status_code == 404
    new = {"current_password": PASSWORD, "new_password": "another pass phrase"}
    assert (await client.post("/api/auth/me/password/", json=new, headers=ada)).status_code == 200
    assert (await client.delete(f"/api/auth/sessions/{session['id']}/", headers=ada)).status_code == 204
    assert (await client.get("/api/auth/me/", headers=ada)).status_code == 401


async def test_deleting_the_account(service: Service) -> None:
    """With the password it goes, with its images and their bytes."""
    ada = await service.user()
    image = await service.image(ada)
    wrong = await service.client.request("DELETE", "/api/auth/me/", json={"password": "no"}, headers=ada)
    assert wrong.status_code == 422
    gone = await service.client.request("DELETE", "/api/auth/me/", json={"password": PASSWORD}, headers=ada)
    assert (gone.status_code, gone.content) == (204, b"")
    assert (await service.client.get(image["image_url"])).status_code == 404
    assert [blob.key async for blob in service.container.storage().list()] == []
