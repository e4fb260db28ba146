// Keys: one table a page. They never fire while Vietnamese is being composed, nor, but for those
// with Ctrl, while somebody types.

const ALWAYS = new Set(["Escape", "Enter"]);
const TYPING = "input, textarea, select, [contenteditable]";

/** `table` maps a key, such as "j" or "Ctrl+s", to what it does; false says that it did nothing. */
export function listen(table) {
  addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229 || event.altKey) return;
    const control = event.ctrlKey || event.metaKey;
    const key = (control ? "Ctrl+" : "") + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
    const action = table[key];
    if (!action) return;
    if (!control && !ALWAYS.has(event.key) && event.target.matches?.(TYPING)) return;
    if (!control && document.querySelector("dialog[open]")) return;
    if (action(event) !== false) event.preventDefault();
  });
}

/** Opens the list of keys. */
export function showKeys() {
  const dialog = document.querySelector("#keys");
  if (dialog && !dialog.open) dialog.showModal();
}

document.querySelector("[data-action=help]")?.addEventListener("click", showKeys);
