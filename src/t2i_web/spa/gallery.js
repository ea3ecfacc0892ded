/* The grid of the user's pictures: newest first, page by page, searched by prompt. */

import { Problem, request } from "./api.js";
import { announce, byId, element, ownAddress, say } from "./dom.js";

const PAGE = 24;

const grid = byId("grid");
const more = byId("more");
const search = byId("q");

const images = new Map();
let next = null;
let loading = null;
let failed = false;
let late = [];
let query = "";
let openImage = () => {};

/** The address of the next page, from the Link header. */
function nextPage(response) {
  const link = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(response.headers.get("Link") ?? "");
  if (!link) return null;
  const url = new URL(link[1], location.href);
  return url.pathname + url.search;
}

function tile(image, fresh) {
  const caption = element("span", { class: "caption", "aria-hidden": "true" }, image.prompt);
  const picture = element("img", {
    alt: image.prompt, loading: "lazy", decoding: "async", width: image.width, height: image.height,
    src: ownAddress(image.thumbnail_url ?? image.image_url),
  });
  picture.addEventListener("error", () => {
    const full = ownAddress(image.image_url);
    if (picture.getAttribute("src") !== full) picture.src = full;
    else button.classList.add("broken");
  });
  const button = element("button", { type: "button", onclick: () => openImage(image) }, picture, caption);
  const item = element("li", { class: fresh ? "fresh" : "", data: { id: image.id } }, button);
  item.style.setProperty("--ratio", String(image.width / image.height));
  return item;
}

const itemOf = (id) => grid.querySelector(`li[data-id="${CSS.escape(id)}"]`);

function refreshEmptiness() {
  const none = images.size === 0 && next === null && loading === null && !failed;
  byId("empty").hidden = !none || query !== "";
  say(byId("nothing-found"), none && query ? `No prompt of yours contains “${query}”.` : "");
  more.hidden = next === null;
}

async function load(path, replace) {
  loading?.abort();
  const mine = new AbortController();
  loading = mine;
  failed = false;
  grid.setAttribute("aria-busy", "true");
  say(byId("gallery-error"), "");
  try {
    const response = await request(path, { signal: mine.signal });
    const page = await response.json();
    if (loading !== mine) return;
    if (replace) clearGrid();
    for (const image of page) {
      if (images.has(image.id)) continue;
      images.set(image.id, image);
      grid.append(tile(image, false));
    }
    next = nextPage(response);
    arrive(late.splice(0));
  } catch (error) {
    if (error.name === "AbortError" || loading !== mine) return;
    if (!(error instanceof Problem)) throw error;
    failed = true;
    if (error.status !== 401) say(byId("gallery-error"), error.message);
  }
  loading = null;
  grid.removeAttribute("aria-busy");
  refreshEmptiness();
}

function clearGrid() {
  images.clear();
  grid.replaceChildren();
  next = null;
}

function firstPage() {
  const parameters = new URLSearchParams({ limit: PAGE });
  if (query) parameters.set("q", query);
  return load(`/api/images/?${parameters}`, true);
}

/** The next page, if there is one and none is on its way. */
export const loadMore = () => (next && !loading ? load(next, false) : Promise.resolve());

export const loadGallery = () => firstPage();

/** Puts new pictures in front, unless they do not match what is searched for. A page under way comes first. */
export function addImages(added) {
  if (loading) late.push(...added);
  else arrive(added);
}

function arrive(added) {
  for (const image of [...added].reverse()) {
    if (images.has(image.id) || !image.prompt.toLowerCase().includes(query.toLowerCase())) continue;
    const rest = [...images];
    images.clear();
    for (const [id, each] of [[image.id, image], ...rest]) images.set(id, each);
    grid.prepend(tile(image, true));
  }
  refreshEmptiness();
}

export function removeImage(id) {
  const item = itemOf(id);
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
  images.delete(id);
  item?.remove();
  refreshEmptiness();
  (neighbour?.querySelector("button") ?? byId("prompt")).focus();
  if (images.size < PAGE / 2) loadMore();
}

export const imageById = (id) => images.get(id);

/** The id `step` places after `id`, or undefined at the ends. */
export function neighbourOf(id, step) {
  const ids = [...images.keys()];
  const place = ids.indexOf(id);
  return place < 0 ? undefined : ids[place + step];
}

export const hasMore = () => next !== null;

export function focusTile(id) {
  itemOf(id)?.querySelector("button").focus();
}

export function resetGallery() {
  loading?.abort();
  loading = null;
  failed = false;
  late = [];
  query = "";
  search.value = "";
  clearGrid();
  more.hidden = true;
  for (const id of ["gallery-error", "nothing-found"]) say(byId(id), "");
  byId("empty").hidden = true;
}

/** `open` is called with a picture somebody wants to see. */
export function startGallery(open) {
  openImage = open;
  let timer = null;
  const run = async () => {
    clearTimeout(timer);
    const wanted = search.value.trim();
    if (wanted === query) return;
    query = wanted;
    await firstPage();
    if (query === wanted && wanted && images.size) {
      announce(`${images.size}${hasMore() ? " or more" : ""} found.`);
    }
  };
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(run, 300);
  });
  byId("search").addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  more.addEventListener("click", loadMore);
  new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) loadMore();
  }, { rootMargin: "400px" }).observe(more);
}
