/* The HTTP API. The access token lives in this module's memory and nowhere else; the refresh token is in a
   cookie that scripts cannot read. MARKER only says that such a cookie was set, so that a visitor without one
   is not greeted by a failing request. */

const MARKER = "t2i_session";
const PATIENCE = 20_000;

let access = null;
let freshUntil = 0;
let refreshing = null;
let epoch = 0;
let skew = 0;

/** An answer that was not a success, or none at all (status 0). */
export class Problem extends Error {
  constructor(status, body = {}, retryAfter = null) {
    super(body.detail || body.title || `The server answered with status ${status}.`);
    this.status = status;
    this.code = body.code ?? null;
    this.errors = Array.isArray(body.errors) ? body.errors : [];
    this.retryAfter = retryAfter;
  }
}

/** The server's idea of now, in milliseconds. */
export const serverNow = () => Date.now() + skew;

export const mayHaveSession = () => document.cookie.split("; ").some((pair) => pair.startsWith(`${MARKER}=1`));

function mark(signedIn) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${MARKER}=1; Path=/; SameSite=Strict; Max-Age=${signedIn ? 30 * 86400 : 0}${secure}`;
}

function keep(tokens) {
  access = tokens.access;
  freshUntil = Date.now() + Math.max(tokens.expires_in * 1000 - PATIENCE, 1000);
  mark(true);
}

/** Forgets the session on this page. Answers that are still under way cannot bring it back. */
export function forget() {
  access = null;
  epoch += 1;
  mark(false);
}

/** What is thrown for a call that got no answer. */
const lost = (error) => (error.name === "AbortError" ? error
  : new Problem(0, { detail: "The server cannot be reached. Check your connection and try again." }));

async function send(path, { method = "GET", json, headers = {}, signal } = {}) {
  const all = { Accept: "application/json", ...headers };
  if (access) all.Authorization = `Bearer ${access}`;
  if (json !== undefined) all["Content-Type"] = "application/json";
  const body = json === undefined ? undefined : JSON.stringify(json);
  let response;
  try {
    response = await fetch(path, { method, headers: all, body, signal, credentials: "same-origin", cache: "no-store" });
  } catch (error) {
    throw lost(error);
  }
  const date = Date.parse(response.headers.get("Date") ?? "");
  if (date && Math.abs(date - Date.now()) > 2000) skew = date - Date.now();
  return response;
}

async function problemOf(response) {
  let body = {};
  try {
    body = await response.json();
  } catch { /* A proxy's page, or nothing: the status has to do. */ }
  const retryAfter = Number(response.headers.get("Retry-After"));
  return new Problem(response.status, body, retryAfter > 0 ? retryAfter : null);
}

async function renew() {
  const mine = epoch;
  const response = await send("/api/auth/refresh/", { method: "POST", json: {} });
  if (mine !== epoch) return false;
  if ([400, 401, 403, 422].includes(response.status)) {
    forget();
    return false;
  }
  if (!response.ok) throw await problemOf(response);
  const tokens = await response.json();
  if (mine !== epoch) return false;
  keep(tokens);
  return true;
}

/** Trades the cookie for a new access token; false when there is no session. One at a time, in all tabs. */
export function refresh() {
  refreshing ??= (navigator.locks ? navigator.locks.request("t2i-refresh", renew) : renew())
    .finally(() => { refreshing = null; });
  return refreshing;
}

function ended() {
  forget();
  window.dispatchEvent(new Event("session-ended"));
  throw new Problem(401, { detail: "Your session has ended. Please log in again." });
}

/** One call as the logged-in user. Raises Problem; fires "session-ended" on window when the login is over. */
export async function request(path, options = {}) {
  if (access && Date.now() > freshUntil && !await refresh()) return ended();
  const used = access;
  let response = await send(path, options);
  if (response.status === 401 && used) {
    if (access === used ? !await refresh() : !access) return ended();
    response = await send(path, options);
    if (response.status === 401) return ended();
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

export const read = async (path, options) => (await request(path, options)).json();

/** One block of an event stream; null for a comment. */
function eventOf(block) {
  const fields = Object.fromEntries(block.split("\n").map((line) => {
    const colon = line.indexOf(": ");
    return [line.slice(0, colon), line.slice(colon + 2)];
  }));
  return fields.data ? { id: fields.id, kind: fields.event, data: JSON.parse(fields.data) } : null;
}

/** The events of a stream after the one with the id `after`, until it ends. Raises as request does. */
export async function* events(path, { after, signal }) {
  const headers = { Accept: "text/event-stream", ...(after ? { "Last-Event-ID": after } : {}) };
  const response = await request(path, { headers, signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (reader) {
    const { value, done } = await reader.read().catch((error) => { throw lost(error); });
    if (done) return;
    const blocks = (text + value).split("\n\n");
    text = blocks.pop();
    yield* blocks.map(eventOf).filter((event) => event);
  }
}

/** Logs in and answers with the user. */
export async function logIn(username, password) {
  const response = await send("/api/auth/login/", { method: "POST", json: { username, password } });
  if (!response.ok) throw await problemOf(response);
  const answer = await response.json();
  keep(answer);
  return answer.user;
}

export async function register(fields) {
  const response = await send("/api/auth/register/", { method: "POST", json: fields });
  if (!response.ok) throw await problemOf(response);
}

/** Ends the session on the server, with a token that is still good; where there is none the session is over. */
export async function logOut() {
  if (Date.now() < freshUntil || await refresh()) {
    const response = await send("/api/auth/logout/", { method: "POST", json: {} });
    if (!response.ok && response.status !== 401) throw await problemOf(response);
  }
  forget();
}

/** A new Idempotency-Key. randomUUID is missing on pages served over plain http to another machine. */
export function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
