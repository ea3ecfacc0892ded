/* The form that asks for pictures. */

import { Problem, newKey, read } from "./api.js";
import { byId, clearProblem, element, showProblem } from "./dom.js";

const EXAMPLES = [
  "a red fox under a starry night sky",
  "three cats on a beach at sunset",
  "a castle on a snowy mountain, watercolor",
  "two pandas drinking tea in a bamboo forest",
  "a robot in a rainy city at night, pixel art",
  "a blue dragon over a village, oil painting",
];

const form = byId("composer");
const prompt = byId("prompt");

let unanswered = null;

/** What the form asks for, as the API wants it; the provider chooses what is left out. */
function wish() {
  const fields = { prompt: prompt.value };
  const size = new FormData(form).get("size");
  if (size) fields.size = size;
  const style = form.elements.style.value.trim();
  if (style) fields.style = style;
  const seed = form.elements.seed.value.trim();
  if (seed) {
    if (!/^\d{1,10}$/.test(seed) || Number(seed) > 4294967295) {
      const message = "The seed is a whole number from 0 to 4294967295.";
      throw new Problem(422, { errors: [{ field: "seed", message }] });
    }
    fields.seed = Number(seed);
  }
  const count = Number(form.elements.count.value);
  if (count > 1) fields.count = count;
  if (!fields.prompt.trim()) {
    throw new Problem(422, { errors: [{ field: "prompt", message: "Describe the picture first." }] });
  }
  return fields;
}

/** Asks for pictures and answers with the generation. When the answer got lost, asking for the same again uses the same key, so nothing is drawn twice. */
export async function ask(fields) {
  const text = JSON.stringify(fields);
  const key = unanswered?.text === text ? unanswered.key : newKey();
  unanswered = { text, key };
  try {
    const generation = await read("/api/generations/", {
      method: "POST", json: fields, headers: { "Idempotency-Key": key },
    });
    unanswered = null;
    return generation;
  } catch (error) {
    if (error.status !== 0) unanswered = null;
    throw error;
  }
}

export function fillPrompt(text) {
  prompt.value = text;
  clearProblem(form);
  prompt.focus();
  prompt.setSelectionRange(text.length, text.length);
  form.scrollIntoView({ block: "nearest" });
}

export function showExamples() {
  byId("examples").replaceChildren(...EXAMPLES.map((text) =>
    element("li", {}, element("button", { type: "button", onclick: () => fillPrompt(text) }, text))));
}

export function resetComposer() {
  unanswered = null;
  form.reset();
  clearProblem(form);
  form.querySelector("details").open = false;
  byId("examples").replaceChildren();
}

/** `accept` is called with each generation the server took on. */
export function startComposer(accept) {
  const button = form.querySelector("[type=submit]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.disabled) return;
    clearProblem(form);
    button.disabled = true;
    try {
      accept(await ask(wish()));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status !== 401) showProblem(form, error);
    } finally {
      button.disabled = false;
    }
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
}
