// The document page: corrections are sent as they are made; nothing typed is lost on a conflict.
import { check, collect, hasUnsaved, isDirty, isUnsaved, settle, showDay } from "./edits.js";
import { edit, goTo, light } from "./evidence.js";
import { send } from "./http.js";
import { listen, showKeys } from "./keys.js";
import { merge } from "./merge.js";

const title = document.querySelector("#title");
const panel = document.querySelector("#panel");
const state = document.querySelector("#state");
const notices = document.querySelector("#notices");
const uid = title.dataset.uid;
const isWaiting = () => title.dataset.state === "waiting" && document.querySelector("[data-action=approve]");

// --- what the clerk is told ----------------------------------------------------------------

function say(words, bad = false) {
  state.textContent = words;
  state.classList.toggle("bad", bad);
}

function notify(words, label, action) {
  const box = document.createElement("div");
  box.className = "notice bad";
  box.append(words);
  if (label) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.onclick = action;
    box.append(button);
  }
  notices.replaceChildren(box);
}

// --- saving ----------------------------------------------------------------------------------

let saving = null;
let timer;

function saveSoon() {
  clearTimeout(timer);
  timer = setTimeout(save, 250);
}

/** Sends what is unsaved; true where nothing is left. One request at a time. */
function save() {
  clearTimeout(timer);
  saving = (saving ?? Promise.resolve()).then(saveNow);
  return saving;
}

async function saveNow() {
  if (!isWaiting()) return true;
  const { body, sent, tasks, wrong, empty } = collect();
  if (wrong) {
    say("Chưa lưu: ô tô đỏ chưa đúng", true);
    return false;
  }
  if (empty) return true;
  say("Đang lưu…");
  try {
    const answer = await send("PATCH", `/api/v1/review/${uid}`, { body, version: title.dataset.version });
    accept(answer, sent, tasks);
    await refresh();
    say("Đã lưu");
    return true;
  } catch (error) {
    explain(error);
    return false;
  }
}

function accept({ body, version }, sent, tasks) {
  title.dataset.version = version;
  for (const [input, value] of sent) {
    settle(input, value);
    delete input.closest(".field")?.dataset.confirmed;
  }
  const known = new Set([...panel.querySelectorAll("[data-task]")].map((task) => task.dataset.task));
  const added = body.tasks.map((task) => String(task.id)).filter((id) => !known.has(id));
  for (const task of tasks) {
    if (task.matches(".new") && added.length) adopt(task, added.shift());
    if (task.dataset.deleted) task.remove();
    delete task.dataset.changed;
  }
}

function adopt(task, id) {
  task.dataset.task = id;
  task.dataset.key = `t${id}`;
  task.id = `card-t${id}`;
  task.classList.remove("new");
}

function explain(error) {
  say("Chưa lưu", true);
  if (error.code === "conflict") {
    notify("Người khác vừa sửa văn bản này. Những gì bạn gõ vẫn còn trên trang.", "Lấy bản mới, giữ phần tôi gõ", takeTheirs);
  } else if (error.code === "wrong_state") {
    notify("Người khác đã duyệt hoặc loại văn bản này.", "Tải lại trang", () => location.reload());
  } else {
    notify(error.message, error.status === 0 || error.status === 401 ? "Lưu lại" : null, () => {
      notices.replaceChildren();
      save();
    });
  }
}

async function refresh({ force = false } = {}) {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!answer.ok || answer.redirected) return;
  merge(new DOMParser().parseFromString(await answer.text(), "text/html"), { force });
  panel.querySelectorAll("textarea").forEach(grow);
  if (panel.contains(document.activeElement)) light(document.activeElement, { scroll: false });
}

async function takeTheirs() {
  notices.replaceChildren();
  await refresh({ force: true });
  say(hasUnsaved() ? "Xem lại các ô có vạch rồi lưu" : "Đã lấy bản mới", false);
}

// --- steps -----------------------------------------------------------------------------------

async function step(name, then) {
  if (!(await save())) return;
  try {
    await send("POST", `/api/v1/review/${uid}/${name}`, { version: title.dataset.version });
    location.assign(then);
  } catch (error) {
    explain(error);
    if (error.code === "lead_ambiguous") nextDoubt();
  }
}

function approve() {
  if (isWaiting()) step("approve", "/next");
}

function reject() {
  const dialog = document.querySelector("#sure");
  dialog.returnValue = "";
  dialog.onclose = () => dialog.returnValue === "yes" && step("reject", "/next");
  dialog.showModal();
}

async function undo() {
  if (!(await save())) return;
  try {
    const { version } = await send("POST", `/api/v1/review/${uid}/undo`);
    title.dataset.version = version;
    await refresh({ force: true });
    say("Đã hoàn tác");
  } catch (error) {
    say(error.message, true);
  }
}

// --- rows and cards --------------------------------------------------------------------------

const make = (name) => document.querySelector(`#${name}`).content.firstElementChild.cloneNode(true);

function addRow(task, name) {
  const row = make(`new-${name}`);
  task.querySelector(`.${name}s`).append(row);
  if (name === "unit" && !task.querySelector(".unit.lead")) row.querySelector(".role").value = "lead";
  row.querySelector("input").focus();
}

function removeRow(row) {
  const task = row.closest(".task");
  const kind = row.matches(".unit") ? "units" : "deadlines";
  task.dataset.changed = `${task.dataset.changed ?? ""} ${kind}`;
  row.remove();
  task.focus();
  saveSoon();
}

/** The clerk says that a doubtful value is right: it is sent as it stands. */
function confirm(holder, rows) {
  const task = holder.closest(".task");
  if (!task) holder.closest(".field").dataset.confirmed = "true";
  else task.dataset.changed = `${task.dataset.changed ?? ""} ${rows}`;
  save();
}

/** The clerk says which unit an unknown name means; the words stay as written. */
function chooseUnit(button) {
  const row = button.closest(".unit");
  const task = row.closest(".task");
  row.dataset.unitId = button.dataset.unitId;
  row.dataset.was = row.querySelector(".name").value.trim();
  task.dataset.changed = `${task.dataset.changed ?? ""} units`;
  save();
}

function addTask(content = "", units = []) {
  const task = make("new-task");
  document.querySelector("#no-tasks")?.remove();
  document.querySelector("#tasks").append(task);
  for (const unit of units) {
    const row = make("new-unit");
    Object.assign(row.dataset, { kind: unit.kind, unitId: unit.unit_id ?? "", was: unit.name });
    row.querySelector(".role").value = unit.role;
    row.querySelector(".name").value = unit.name;
    task.querySelector(".units").append(row);
  }
  const field = task.querySelector(".content");
  field.value = content;
  task.dataset.changed = "units deadlines";
  grow(field);
  field.focus();
  task.scrollIntoView({ block: "center" });
  if (content) saveSoon();
}

function deleteTask(task) {
  if (task.matches(".new")) {
    task.remove();
    return;
  }
  task.dataset.deleted = "true";
  task.hidden = true;
  save();
  (task.nextElementSibling ?? panel).focus();
}

const ACTIONS = {
  approve,
  reject,
  undo,
  reopen: () => step("reopen", location.href),
  "add-unit": (button) => addRow(button.closest(".task"), "unit"),
  "add-deadline": (button) => addRow(button.closest(".task"), "deadline"),
  "remove-row": (button) => removeRow(button.closest(".unit, .deadline")),
  "choose-unit": chooseUnit,
  confirm: (button) => confirm(button, button.dataset.rows),
  "add-task": () => addTask(),
  "delete-task": (button) => deleteTask(button.closest(".task")),
  promote: (button) => addTask(button.dataset.content, JSON.parse(button.dataset.units)),
};

addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-action], [data-goto]");
  if (button?.dataset.goto) goTo(button.dataset.goto, { editing: true });
  else if (button) ACTIONS[button.dataset.action]?.(button);
});

panel.addEventListener("input", ({ target }) => {
  if (!target.matches(".edit")) return;
  target.classList.toggle("dirty", isDirty(target));
  target.classList.remove("wrong");
  if (target.closest(".deadline")) showDay(target.closest(".deadline"));
  grow(target);
  say("");
});
panel.addEventListener("change", ({ target }) => {
  if (target.matches(".role")) target.closest(".unit").className = `unit ${target.value}`;
  if (target.matches(".edit") && check(target)) saveSoon();
});
panel.addEventListener("focusin", ({ target }) => {
  panel.querySelector(".task.current")?.classList.remove("current");
  target.closest(".task")?.classList.add("current");
});
addEventListener("beforeunload", (event) => {
  if (isWaiting() && hasUnsaved()) event.preventDefault();
});

/** Textareas as high as their words, where the browser does not do it by itself. */
function grow(field) {
  if (field.tagName !== "TEXTAREA" || CSS.supports("field-sizing", "content")) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
}
panel.querySelectorAll("textarea").forEach(grow);

// --- keys ------------------------------------------------------------------------------------

const current = () => panel.querySelector(".task.current") ?? panel.querySelector(".task");

function move(by) {
  const all = [...panel.querySelectorAll(".task:not([hidden])")];
  const now = all.indexOf(panel.querySelector(".task.current"));
  const task = all[Math.min(Math.max(now + by, 0), all.length - 1)];
  task?.focus({ preventScroll: true });
  task?.scrollIntoView({ block: task.offsetHeight > panel.clientHeight ? "start" : "nearest" });
}

let last = { key: null, place: -1 };

/** On to the next place with a doubt; after the last one, to the button that approves. */
function nextDoubt() {
  const keys = [...new Set([...panel.querySelectorAll("[data-goto]")].map((line) => line.dataset.goto))];
  const now = keys.indexOf(last.key);
  // A doubt that is settled has left the list: the one after it stands in its place.
  const place = now < 0 ? Math.max(last.place, 0) : now + 1;
  if (place < keys.length) {
    last = { key: keys[place], place };
    goTo(keys[place]);
  } else {
    last = { key: null, place: -1 };
    document.querySelector("[data-action=approve]")?.focus();
  }
}

/** Says that the doubtful value under the cursor is right, and goes on. */
function confirmHere() {
  const { activeElement } = document;
  const holder = activeElement.closest?.(".has-doubt") ?? activeElement.closest?.("[data-key]");
  const button = holder?.querySelector("[data-action=confirm]");
  if (!button || !isWaiting()) return false;
  nextDoubt();
  ACTIONS.confirm(button);
  return true;
}

/** In an input: on to the next doubt, which saves. On a chosen field or task: edit it. */
function enter(event) {
  const { target } = event;
  if (target.matches("input.edit, select.edit")) confirmHere() || nextDoubt();
  else if (target.matches("[data-key]")) edit(target);
  else return false;
  return true;
}

listen({
  j: () => move(1),
  k: () => move(-1),
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  n: nextDoubt,
  c: confirmHere,
  e: () => current()?.querySelector(".content").focus(),
  d: () => current()?.querySelector(".day")?.focus() ?? (isWaiting() && current() && addRow(current(), "deadline")),
  a: () => isWaiting() && addTask(String(getSelection()).replace(/\s+/g, " ").trim()),
  Enter: enter,
  q: () => location.assign("/queue"),
  Escape: ({ target }) => target.closest?.(".task")?.focus() ?? target.blur?.(),
  "Ctrl+s": save,
  "Ctrl+Enter": approve,
  "?": showKeys,
});
