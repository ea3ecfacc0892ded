/* One picture, large, with its facts; download, delete, and the way to its neighbours. */

import { Problem, read, request } from "./api.js";
import { announce, byId, bytes, element, ownAddress, say, when } from "./dom.js";
import { focusTile, hasMore, imageById, loadMore, neighbourOf, removeImage } from "./gallery.js";
import { forgetPicture } from "./generations.js";

const dialog = byId("viewer");
const confirm = byId("confirm");
const picture = byId("viewer-image");
const [previous, next] = [dialog.querySelector(".previous"), dialog.querySelector(".next")];

let current = null;

function facts(image) {
  const rows = [
    ["Size", `${image.width} × ${image.height} pixels`],
    ["File", `${image.format.toUpperCase()}, ${bytes(image.bytes)}`],
    ["Drawn by", image.model && image.model !== image.provider ? `${image.provider}, ${image.model}` : image.provider],
    ["Seed", image.seed === null ? null : String(image.seed)],
    ["Made", element("time", { dateTime: image.created_at }, when(image.created_at))],
  ];
  return rows.filter(([, value]) => value).flatMap(([name, value]) =>
    [element("dt", {}, name), element("dd", {}, value)]);
}

function show(image) {
  current = image;
  picture.src = ownAddress(image.image_url);
  picture.alt = image.prompt;
  picture.width = image.width;
  picture.height = image.height;
  byId("viewer-prompt").textContent = image.prompt;
  byId("viewer-facts").replaceChildren(...facts(image));
  say(byId("viewer-error"), "");
  say(byId("viewer-notes"), "");
  showNotes(image);
  previous.disabled = !neighbourOf(image.id, -1);
  next.disabled = !neighbourOf(image.id, 1) && !hasMore();
}

/** What the provider had to say, which only the generation knows. A picture without it is still a picture. */
async function showNotes(image) {
  try {
    const { warnings } = await read(`/api/generations/${image.generation}/`);
    if (current === image) say(byId("viewer-notes"), warnings.join(" "));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

async function go(step) {
  const from = current;
  if (step > 0 && !neighbourOf(from.id, 1)) await loadMore();
  const id = neighbourOf(from.id, step);
  if (current !== from || !dialog.open) return;
  const button = step < 0 ? previous : next;
  const held = document.activeElement === button;
  if (id) {
    show(imageById(id));
    announce(current.prompt);
  } else {
    button.disabled = true;
  }
  if (held && button.disabled) dialog.querySelector(".close").focus();
}

/** The file's name as the server gives it, or one of our own. */
function fileName(response, format) {
  const header = response.headers.get("Content-Disposition") ?? "";
  const extended = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(header);
  const plain = /filename\s*=\s*(?:"([^"]*)"|([^;]+))/i.exec(header);
  try {
    if (extended) return decodeURIComponent(extended[1].trim());
  } catch { /* Not what it says it is; the plain name follows. */ }
  return plain?.[1] ?? plain?.[2]?.trim() ?? `t2i-${current.id}.${format === "jpeg" ? "jpg" : format}`;
}

async function download(button) {
  const { format } = button.dataset;
  say(byId("viewer-error"), "");
  button.disabled = true;
  try {
    const response = await request(`/api/images/download/${current.id}/?format=${format}`, { headers: { Accept: "*/*" } });
    const name = fileName(response, format);
    const address = URL.createObjectURL(await response.blob());
    element("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    announce(`Saved as ${name}.`);
  } catch (error) {
    fail(error);
  } finally {
    button.disabled = false;
    if (document.activeElement === document.body) button.focus();
  }
}

async function remove() {
  const { id } = current;
  confirm.returnValue = "";
  confirm.showModal();
  await new Promise((resolve) => confirm.addEventListener("close", resolve, { once: true }));
  if (confirm.returnValue !== "delete" || !current) return;
  const button = byId("delete");
  button.disabled = true;
  try {
    await request(`/api/images/${id}/`, { method: "DELETE" });
  } catch (error) {
    if (error.status !== 404) {
      fail(error);
      return;
    }
  } finally {
    button.disabled = false;
  }
  dialog.close();
  forgetPicture(id);
  removeImage(id);
  announce("The picture is deleted.");
}

function fail(error) {
  if (!(error instanceof Problem)) throw error;
  if (error.status !== 401) say(byId("viewer-error"), error.message);
}

export function openViewer(image) {
  show(image);
  dialog.showModal();
  dialog.querySelector(".close").focus();
}

export function resetViewer() {
  if (confirm.open) confirm.close();
  if (dialog.open) dialog.close();
  clear();
}

function clear() {
  current = null;
  picture.removeAttribute("src");
  picture.alt = "";
  byId("viewer-prompt").textContent = "";
  byId("viewer-facts").replaceChildren();
  say(byId("viewer-notes"), "");
}

/** `reusePrompt` is called with the prompt somebody wants to start from. */
export function startViewer(reusePrompt) {
  dialog.querySelector(".close").addEventListener("click", () => dialog.close());
  previous.addEventListener("click", () => go(-1));
  next.addEventListener("click", () => go(1));
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || !current) return;
    event.preventDefault();
    go(step);
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => {
    const id = current?.id;
    clear();
    if (id) focusTile(id);
  });
  for (const button of dialog.querySelectorAll("[data-format]")) {
    button.addEventListener("click", () => download(button));
  }
  byId("delete").addEventListener("click", remove);
  byId("reuse").addEventListener("click", () => {
    const { prompt } = current;
    dialog.addEventListener("close", () => reusePrompt(prompt), { once: true });
    dialog.close();
  });
}
