/* Building blocks of the page. Text only ever goes in as text: there is no way here to pass markup. */

export const byId = (id) => document.getElementById(id);

/** An element with properties (class, data, aria-*, on…) and children; strings become text nodes. */
export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name === "class") node.className = value;
    else if (name === "data") Object.assign(node.dataset, value);
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name.startsWith("aria-") || name === "role") node.setAttribute(name, value);
    else node[name] = value;
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** Shows `text` in `node`, or hides the node when there is none. */
export function say(node, text) {
  node.textContent = text ?? "";
  node.hidden = !text;
}

/** Tells screen readers, without moving anything. The same text twice is read twice. */
export function announce(text) {
  const live = byId("live");
  live.textContent = "";
  requestAnimationFrame(() => { live.textContent = text; });
}

/** Puts a problem's messages beside the fields they belong to; the rest goes to the form's own line. */
export function showProblem(form, problem) {
  clearProblem(form);
  const left = [];
  for (const { field, message } of problem.errors) {
    const input = form.elements.namedItem(field);
    const line = input instanceof HTMLElement ? form.querySelector(`#${input.id}-error`) : null;
    if (!line) { left.push(message); continue; }
    say(line, line.hidden ? message : `${line.textContent} ${message}`);
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-errormessage", line.id);
    input.closest("details")?.setAttribute("open", "");
  }
  say(form.querySelector(".form-error"), left.join(" ") || (problem.errors.length ? "" : problem.message));
  form.querySelector("[aria-invalid=true]")?.focus();
}

export function clearProblem(form) {
  for (const line of form.querySelectorAll(".field-error, .form-error")) say(line, "");
  for (const input of form.querySelectorAll("[aria-invalid]")) {
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-errormessage");
  }
}

/** Our own pictures come from our own origin, whatever host the absolute address names. */
export function ownAddress(address) {
  const url = new URL(address, location.href);
  return url.pathname.startsWith("/media/") ? url.pathname + url.search : url.href;
}

export function bytes(count) {
  if (count < 1000) return `${count} bytes`;
  const [value, unit] = count < 1e6 ? [count / 1e3, "KB"] : [count / 1e6, "MB"];
  return `${value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}

export const when = (iso) =>
  new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));
