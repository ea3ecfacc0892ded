/* Logging in, signing up, and the two tabs that switch between them. */

import { Problem, logIn, register } from "./api.js";
import { byId, clearProblem, say, showProblem } from "./dom.js";

const login = byId("login");
const signUp = byId("register");
const tabs = [byId("tab-login"), byId("tab-register")];

function choose(tab, focus = true) {
  for (const each of tabs) {
    const chosen = each === tab;
    each.setAttribute("aria-selected", String(chosen));
    each.tabIndex = chosen ? 0 : -1;
    byId(each.getAttribute("aria-controls")).hidden = !chosen;
  }
  if (focus) tab.focus();
}

function switchTabs(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -tabs.indexOf(event.target), End: 1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  choose(tabs[(tabs.indexOf(event.target) + step + tabs.length) % tabs.length]);
}

function reveal(button) {
  const input = byId(button.getAttribute("aria-controls"));
  const shown = input.type === "text";
  input.type = shown ? "password" : "text";
  button.textContent = shown ? "Show" : "Hide";
  button.setAttribute("aria-pressed", String(!shown));
}

/** Runs `act` with the form's values while its button is off; problems are shown in the form. */
async function submit(form, act) {
  const button = form.querySelector("[type=submit]");
  if (button.disabled) return;
  clearProblem(form);
  const empty = [...form.querySelectorAll("[required]")].filter((input) => !input.value);
  if (empty.length) {
    const errors = empty.map((input) => ({ field: input.name, message: "Please fill this in." }));
    showProblem(form, new Problem(422, { errors }));
    return;
  }
  button.disabled = true;
  try {
    await act(Object.fromEntries(new FormData(form)));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    showProblem(form, error);
  } finally {
    button.disabled = false;
  }
}

/** Empties both forms and shows the first; `message` says why the user is here again. */
export function showLogin(message = "") {
  for (const form of [login, signUp]) {
    form.reset();
    clearProblem(form);
    for (const input of form.querySelectorAll(".with-button input")) input.type = "password";
    for (const button of form.querySelectorAll(".reveal")) {
      button.textContent = "Show";
      button.setAttribute("aria-pressed", "false");
    }
  }
  choose(tabs[0], false);
  say(login.querySelector(".form-error"), message);
}

/** `enter` is called with the user once somebody is in. */
export function startAccount(enter) {
  for (const tab of tabs) {
    tab.addEventListener("click", () => choose(tab));
    tab.addEventListener("keydown", switchTabs);
  }
  for (const button of document.querySelectorAll(".reveal")) button.addEventListener("click", () => reveal(button));
  login.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(login, async ({ username, password }) => enter(await logIn(username.trim(), password)));
  });
  signUp.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(signUp, async ({ username, email, password }) => {
      const fields = { username: username.trim(), password };
      if (email.trim()) fields.email = email.trim();
      await register(fields);
      enter(await logIn(fields.username, password));
    });
  });
}
