// The words that prove a field: lit when the field is looked at, and the way back from the words.

const text = document.querySelector("#text");
const panel = document.querySelector("#panel");

const piecesOf = (key) => text.querySelectorAll(`[data-keys~="${CSS.escape(key)}"]`);

function clear() {
  for (const piece of text.querySelectorAll(".near, .lit")) piece.classList.remove("near", "lit");
}

function isInSight(element) {
  const box = element.getBoundingClientRect();
  const frame = text.getBoundingClientRect();
  return box.top >= frame.top + 20 && box.bottom <= frame.bottom - 20;
}

/** Lights the words of an element of the panel, those of its task faintly; scrolls to them. */
export function light(element, { scroll = true } = {}) {
  const holder = element?.closest?.("[data-key]");
  if (!holder?.dataset.key) return;
  clear();
  const task = element.closest("[data-task]");
  if (task) piecesOf(task.dataset.key).forEach((piece) => piece.classList.add("near"));
  const pieces = piecesOf(holder.dataset.key);
  pieces.forEach((piece) => piece.classList.add("lit"));
  const first = pieces[0] ?? (task && piecesOf(task.dataset.key)[0]);
  if (scroll && first && !isInSight(first)) first.scrollIntoView({ block: "center" });
}

/** The element of the panel that a key belongs to. */
export const holderOf = (key) => panel.querySelector(`[data-key="${CSS.escape(key)}"]`);

/** Puts the cursor into what a holder is corrected with; in a task, into what is doubtful. */
export function edit(holder) {
  const doubtful = holder.querySelector(".has-doubt .day, .has-doubt .role, .has-doubt .content");
  const input = doubtful ?? holder.querySelector(holder.matches(".task") ? ".content" : ".day, .name") ?? holder.querySelector(".edit");
  input?.focus({ preventScroll: true });
  if (input?.matches(".day")) input.select();
}

/** Brings an element of the panel into view and chooses it, or begins to edit it. */
export function goTo(key, { editing = false } = {}) {
  const holder = holderOf(key);
  if (!holder) return;
  holder.closest("details")?.setAttribute("open", "");
  if (!holder.hasAttribute("tabindex")) holder.tabIndex = -1;
  holder.focus({ preventScroll: true, focusVisible: true });
  if (editing) edit(holder);
  holder.scrollIntoView({ block: holder.matches(".task") && holder.offsetHeight > panel.clientHeight ? "start" : "center" });
}

let pause;
panel.addEventListener("focusin", (event) => light(event.target));
panel.addEventListener("mouseover", (event) => {
  clearTimeout(pause);
  const typing = panel.contains(document.activeElement) && document.activeElement.matches("input, textarea");
  pause = setTimeout(() => light(event.target, { scroll: !typing }), 90);
});
panel.addEventListener("mouseleave", () => {
  clearTimeout(pause);
  if (panel.contains(document.activeElement)) light(document.activeElement, { scroll: false });
});
text.addEventListener("click", (event) => {
  const keys = event.target.closest(".piece")?.dataset.keys.split(" ") ?? [];
  if (!keys.length || String(getSelection())) return;
  goTo(keys.find((key) => !key.startsWith("t") && holderOf(key)) ?? keys.find(holderOf), { editing: true });
});
