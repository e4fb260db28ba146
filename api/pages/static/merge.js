// The page as the server now has it, put over the page as it stands, around what is being typed.
import { isDirty, isUnsaved } from "./edits.js";

const panel = document.querySelector("#panel");

function replace(fresh, selector) {
  const [old, next] = [document.querySelector(selector), fresh.querySelector(selector)];
  if (old && next) old.replaceChildren(...next.childNodes);
}

/** `force` takes every card anew and puts back what is typed and unsaved. */
export function merge(fresh, { force = false } = {}) {
  const title = document.querySelector("#title");
  Object.assign(title.dataset, fresh.querySelector("#title").dataset);
  replace(fresh, "#title h1");
  replace(fresh, "#paper");
  replace(fresh, "#unit-names");
  mergeDoubts(fresh);
  for (const field of fresh.querySelectorAll(".field:not(details)")) {
    const old = panel.querySelector(`.field[data-key="${field.dataset.key}"]`);
    if (old && field.dataset.key) put(old, field, force);
  }
  replace(fresh, "#tasks h2");
  mergeTasks(fresh, force);
}

function mergeDoubts(fresh) {
  const [old, next] = [panel.querySelector(".doubtful"), fresh.querySelector("#panel .doubtful")];
  if (old && next) old.replaceWith(next);
  else if (next) panel.prepend(next);
  else old?.remove();
}

function mergeTasks(fresh, force) {
  const next = [...fresh.querySelectorAll("#tasks .task")];
  const ids = new Set(next.map((task) => task.id));
  for (const task of panel.querySelectorAll("#tasks .task:not(.new)")) {
    if (!ids.has(task.id) && !isUnsaved(task)) task.remove();
  }
  let before = document.querySelector("#tasks h2");
  for (const task of next) {
    const old = document.getElementById(task.id);
    if (old) before = put(old, task, force);
    else {
      before.after(task);
      before = task;
    }
  }
}

/** Replaces a card, but not under the clerk's hands: then it keeps its place and its keys. */
function put(old, next, force) {
  if (force) {
    next.classList.toggle("current", old.classList.contains("current"));
    carryOver(old, next);
  } else if (old.contains(document.activeElement) || isUnsaved(old)) {
    return keep(old, next);
  }
  old.replaceWith(next);
  return next;
}

function keep(old, next) {
  const rows = (card) => [...card.querySelectorAll(".unit, .deadline")];
  const [mine, theirs] = [rows(old), rows(next)];
  if (mine.length === theirs.length) {
    mine.forEach((row, place) => Object.assign(row.dataset, theirs[place].dataset));
  }
  old.querySelectorAll(".has-doubt").forEach((part) => settleDoubt(part, next));
  if (old.matches(".has-doubt")) settleDoubt(old, next.parentElement ?? next);
  return old;
}

function settleDoubt(part, next) {
  if (next.matches?.(".has-doubt") || next.querySelector(".has-doubt")) return;
  part.classList.remove("has-doubt");
  part.querySelectorAll(".why").forEach((why) => why.remove());
}

/** What is typed and unsaved in the old card, put into the new one; lost rows are added again. */
function carryOver(old, next) {
  for (const input of [...old.querySelectorAll(".edit")].filter(isDirty)) {
    const row = input.closest(".unit, .deadline");
    const home = row ? rowLike(row, next) : next;
    const name = [...input.classList].find((one) => ["role", "name", "purpose", "bound", "day", "content"].includes(one));
    const twin = home.querySelector(name ? `.${name}` : ".edit");
    if (!twin) continue;
    twin.value = input.value;
    twin.classList.add("dirty");
  }
}

function rowLike(row, next) {
  const same = row.dataset.key && next.querySelector(`[data-key="${row.dataset.key}"]`);
  if (same) return same;
  const copy = row.cloneNode(true);
  next.querySelector(row.matches(".unit") ? ".units" : ".deadlines").append(copy);
  next.dataset.changed = `${next.dataset.changed ?? ""} ${row.matches(".unit") ? "units" : "deadlines"}`;
  return copy;
}
