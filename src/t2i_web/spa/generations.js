/* What is being drawn: one card each, from "in line" to the picture or the reason why there is none. */

import { Problem, events, read, request, serverNow } from "./api.js";
import { announce, byId, element, ownAddress } from "./dom.js";

const list = byId("generations");
const cards = new Map();
let tell = {};

const FIRST = 600;
const STEP = 1000;
const SLOWEST = 8000;

/* A browser opens six connections to a server that speaks HTTP/1.1, for all tabs: most of them are for pictures. Cards
   that find no free stream ask now and then, as those of a hidden tab do. */
const STREAMS = 2;
let streams = 0;

const OUTCOMES = {
  failed: "This did not work",
  rejected: "Not drawn",
  uncertain: "Nobody knows whether this was drawn",
  cancelled: "Cancelled",
};

const unfinished = (generation) => generation.state === "queued" || generation.state === "running";

function headline(generation) {
  if (generation.state === "running") return "Drawing";
  if (generation.state !== "queued") return OUTCOMES[generation.state] ?? "Ready";
  return generation.position ? `In line, number ${generation.position}` : "In line";
}

function seconds(generation) {
  const from = Date.parse(generation.started_at ?? generation.created_at);
  const to = generation.ended_at ? Date.parse(generation.ended_at) : serverNow();
  return Math.max(0, Math.floor((to - from) / 1000));
}

function action(text, act) {
  return element("button", { type: "button", class: "quiet", onclick: act }, text);
}

/** Sentences beside the result: what was left out, and pictures that are missing. */
function notes(generation) {
  const all = [...generation.warnings];
  if (generation.state === "succeeded" && generation.images.length < generation.count) {
    all.push(`${generation.images.length} of ${generation.count} pictures came back.`);
  }
  return all;
}

const WISHES = ["prompt", "negative_prompt", "width", "height", "count", "seed", "style", "format", "provider"];

/** What was asked for, ready to be asked again. */
const wishOf = (generation) =>
  Object.fromEntries(WISHES.map((name) => [name, generation[name] ?? null]).filter(([, value]) => value !== null));

class Card {
  constructor(generation) {
    this.title = element("span", { class: "generation-title" });
    this.clock = element("span", { class: "elapsed", "aria-hidden": "true" });
    this.detail = element("div", { class: "generation-detail" });
    this.actions = element("div", { class: "generation-actions" });
    this.node = element("li", { class: "generation" },
      element("div", { class: "rising", "aria-hidden": "true" }, element("i"), element("b")),
      element("div", { class: "generation-text" },
        element("p", {}, this.title, " ", this.clock),
        element("p", { class: "generation-prompt", title: generation.prompt }, generation.prompt),
        this.detail),
      this.actions);
    this.delay = FIRST;
    this.timer = null;
    this.stream = null;
    this.last = null;
    this.ticker = setInterval(() => this.tick(), 1000);
    this.gone = false;
    this.show(generation);
  }

  tick() {
    const timed = unfinished(this.generation) || this.generation.state === "succeeded";
    this.clock.textContent = timed ? `${seconds(this.generation)} s` : "";
  }

  show(generation) {
    const before = this.generation;
    this.generation = generation;
    this.node.dataset.state = generation.state;
    this.title.textContent = headline(generation);
    this.tick();
    if (before?.state === generation.state) return;
    if (generation.state !== "succeeded") announce(`${headline(generation)}: ${generation.prompt}`);
    const text = generation.error ? [generation.error.detail] : [];
    this.detail.replaceChildren(...[...text, ...notes(generation)].map((line) => element("p", {}, line)));
    this.actions.replaceChildren(...this.choices());
  }

  choices() {
    const { state, prompt, images } = this.generation;
    if (unfinished(this.generation)) return [action("Cancel", () => this.cancel())];
    const close = action("Dismiss", () => { this.remove(); byId("prompt").focus(); });
    if (state === "succeeded") return images.length ? [action("View", () => tell.view(images[0])), close] : [close];
    const edit = action("Edit prompt", () => { this.remove(); tell.reuse(prompt); });
    return [state === "rejected" ? edit : action("Try again", () => this.again()), close];
  }

  /** Asks to have it cancelled. A picture that is there already comes all the same. */
  async cancel() {
    for (const button of this.actions.children) button.disabled = true;
    try {
      const answer = await request(`/api/generations/${this.generation.id}/`, { method: "DELETE" });
      this.settle(await answer.json());
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status === 409) { this.poll(); return; }
      announce(error.message);
      for (const button of this.actions.children) button.disabled = false;
    }
  }

  /** Asks for the same once more; the new generation takes this card's place. */
  async again() {
    for (const button of this.actions.children) button.disabled = true;
    try {
      const generation = await tell.again(wishOf(this.generation));
      if (this.gone) return;
      this.remove();
      follow(generation);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.detail.replaceChildren(element("p", { role: "alert" }, error.message));
      for (const button of this.actions.children) button.disabled = false;
    }
  }

  settle(generation) {
    if (this.gone) return;
    this.show(generation);
    if (unfinished(generation)) {
      this.wait();
      return;
    }
    clearInterval(this.ticker);
    clearTimeout(this.timer);
    tell.deliver(generation);
    if (generation.state === "succeeded") {
      for (const card of [...cards.values()]) if (card !== this && card.generation.state === "succeeded") card.remove();
      this.picture(generation.images[0]);
      announce(`Ready: ${generation.prompt}. ${notes(generation).join(" ")}`);
      if (!notes(generation).length) this.remove();
    }
    markBusy();
  }

  picture(image) {
    if (!image) return;
    const small = element("img", { alt: "", src: ownAddress(image.thumbnail_url ?? image.image_url) });
    small.addEventListener("error", () => { small.src = ownAddress(image.image_url); }, { once: true });
    this.node.querySelector(".rising").replaceChildren(small);
  }

  wait() {
    if (this.stream) return;
    if (streams < STREAMS && !document.hidden) this.listen();
    else this.askLater();
  }

  /** Shows each event of the generation; whatever ends the stream too early, a poll finds out what it was. */
  async listen() {
    clearTimeout(this.timer);
    const stream = this.stream = new AbortController();
    streams += 1;
    try {
      const path = `/api/generations/${this.generation.id}/events/`;
      for await (const { id, kind, data } of events(path, { after: this.last, signal: stream.signal })) {
        this.last = id;
        this.delay = STEP;
        if (kind === "queued") this.show({ ...this.generation, state: kind, position: data.position });
        else if (kind === "running") this.show({ ...this.generation, state: kind, position: null, ...data });
        else if (kind === "attempt" && !data.outcome) this.show({ ...this.generation, state: "running", position: null });
        else if (data.state) this.settle(data);
      }
    } catch (error) {
      if (!(error instanceof Problem) && error.name !== "AbortError") throw error;
    } finally {
      streams -= 1;
      this.stream = null;
    }
    if (!this.gone && unfinished(this.generation)) this.askLater();
  }

  askLater() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.poll(), document.hidden ? Math.max(this.delay, 4000) : this.delay);
  }

  async poll() {
    try {
      const generation = await read(`/api/generations/${this.generation.id}/`);
      this.node.classList.remove("offline");
      this.delay = Math.min(Math.max(this.delay * 1.1, STEP), 4000);
      this.settle(generation);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (this.gone) return;
      if (error.status === 404) { this.remove(); return; }
      if (error.status === 401) return;
      this.node.classList.add("offline");
      this.title.textContent = error.status === 0 ? "Connection lost, trying again" : error.message;
      this.delay = Math.max(Math.min(this.delay * 2, SLOWEST), (error.retryAfter ?? 0) * 1000);
      this.wait();
    }
  }

  remove() {
    this.gone = true;
    this.stream?.abort();
    clearInterval(this.ticker);
    clearTimeout(this.timer);
    cards.delete(this.generation.id);
    this.node.remove();
    markBusy();
  }
}

function markBusy() {
  const busy = [...cards.values()].some((card) => unfinished(card.generation));
  document.body.classList.toggle("busy", busy);
}

/** Shows a generation and stays with it until it ends. */
export function follow(generation) {
  if (cards.has(generation.id)) return;
  const card = new Card(generation);
  cards.set(generation.id, card);
  list.prepend(card.node);
  card.settle(generation);
  markBusy();
}

/** Takes up what was under way before the page was loaded. */
export async function resumeGenerations() {
  const pages = await Promise.all(["queued", "running"].map((state) => read(`/api/generations/?state=${state}`)));
  const found = new Map(pages.flat().map((generation) => [generation.id, generation]));
  for (const generation of [...found.values()].sort((a, b) => a.created_at.localeCompare(b.created_at))) {
    follow(generation);
  }
}

/** Puts away the card that shows this picture. */
export function forgetPicture(id) {
  for (const card of [...cards.values()]) if (card.generation.images.some((image) => image.id === id)) card.remove();
}

export function resetGenerations() {
  for (const card of [...cards.values()]) card.remove();
}

/** `told` holds what others do: deliver(generation) at its end, again(fields), reuse(prompt), view(image). */
export function startGenerations(told) {
  tell = told;
  document.addEventListener("visibilitychange", () => {
    for (const card of cards.values()) {
      if (document.hidden) card.stream?.abort();
      if (document.hidden || card.stream || !unfinished(card.generation)) continue;
      card.delay = STEP;
      clearTimeout(card.timer);
      card.poll();
    }
  });
}
