/* The page as a whole: who is here, and what they see. */

import { showLogin, startAccount } from "./account.js";
import { Problem, forget, logOut, mayHaveSession, read, refresh } from "./api.js";
import { ask, fillPrompt, resetComposer, showExamples, startComposer } from "./composer.js";
import { announce, byId, say } from "./dom.js";
import { addImages, loadGallery, resetGallery, startGallery } from "./gallery.js";
import { follow, resetGenerations, resumeGenerations, startGenerations } from "./generations.js";
import { openViewer, resetViewer, startViewer } from "./viewer.js";

const tabs = "BroadcastChannel" in window ? new BroadcastChannel("t2i") : null;
let user = null;

function show(view) {
  document.body.dataset.view = view;
  byId("signed-out").hidden = view !== "out";
  byId("signed-in").hidden = view !== "in";
  for (const id of ["logout", "who"]) byId(id).hidden = view !== "in";
}

/** Takes everything of the user off the page. */
function leave(message = "") {
  user = null;
  resetViewer();
  resetGenerations();
  resetGallery();
  resetComposer();
  for (const id of ["who", "notice"]) say(byId(id), "");
  announce("");
  const wasIn = document.body.dataset.view === "in";
  showLogin(message);
  show("out");
  if (wasIn) byId("login-username").focus();
}

async function enter(who) {
  user = who;
  showLogin();
  say(byId("who"), who.username);
  showExamples();
  const wasOut = document.body.dataset.view === "out";
  show("in");
  if (wasOut) byId("prompt").focus({ preventScroll: true });
  try {
    await Promise.all([loadGallery(), resumeGenerations()]);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.status !== 401) say(byId("notice"), error.message);
  }
}

async function endSession() {
  const button = byId("logout");
  button.disabled = true;
  try {
    await logOut();
    tabs?.postMessage({ user: null });
    leave();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    say(byId("notice"), `You are still logged in. ${error.message}`);
  } finally {
    button.disabled = false;
  }
}

async function start() {
  startAccount((who) => {
    tabs?.postMessage({ user: who.id });
    enter(who);
  });
  startComposer(follow);
  startGenerations({ deliver: (generation) => addImages(generation.images), again: ask, reuse: fillPrompt, view: openViewer });
  startGallery(openViewer);
  startViewer(fillPrompt);
  byId("logout").addEventListener("click", endSession);
  window.addEventListener("session-ended", () => {
    if (user) leave("Your session has ended. Please log in again.");
  });
  tabs?.addEventListener("message", ({ data }) => {
    if (user && data.user === null) {
      forget();
      leave("You logged out in another tab.");
    } else if ((data.user ?? null) !== (user?.id ?? null)) {
      location.reload();
    }
  });
  try {
    if (mayHaveSession() && await refresh()) await enter(await read("/api/auth/me/"));
    else leave();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    leave(error.message);
  }
}

start();
