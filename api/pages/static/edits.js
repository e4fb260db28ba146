// What was typed and is not yet saved, as the body of a PATCH; which cards may be replaced.
import { dayBefore, dayWords, parseDay, parseIssued } from "./dates.js";

const title = document.querySelector("#title");
const panel = document.querySelector("#panel");

/** Whether an input differs from what the server last told. */
export function isDirty(input) {
  if (input.tagName !== "SELECT") return input.value !== input.defaultValue;
  const first = [...input.options].find((option) => option.defaultSelected) ?? input.options[0];
  return input.value !== first?.value;
}

/** Takes the present value as told by the server. */
export function settle(input, value) {
  if (input.tagName !== "SELECT") input.defaultValue = value;
  else for (const option of input.options) option.defaultSelected = option.value === value;
  input.classList.toggle("dirty", isDirty(input));
}

const dirtyIn = (element) => [...element.querySelectorAll(".edit")].filter(isDirty);
const isChanged = (task) => task.dataset.changed || task.dataset.deleted || dirtyIn(task).length > 0;

/** Whether a card holds something that is not saved. */
export const isUnsaved = (card) => (card.matches(".task") ? isChanged(card) && !isBlankNew(card) : dirtyIn(card).length > 0);

const isConfirmed = (input) => Boolean(input.closest(".field")?.dataset.confirmed);

const isBlankNew = (task) => task.matches(".new") && !task.querySelector(".content").value.trim();

export const hasUnsaved = () => [...panel.querySelectorAll(".field, .task")].some((card) => !card.matches("details") && isUnsaved(card));

function valueOf(input) {
  const value = input.value.trim();
  if (input.dataset.form === "list") return value ? value.split("\n").map((line) => line.trim()).filter(Boolean) : [];
  if (input.dataset.form === "date" && value) return parseIssued(value);
  return value || null;
}

function unitOf(row) {
  const name = row.querySelector(".name").value.trim();
  const same = name === row.dataset.was;
  return {
    name,
    role: row.querySelector(".role").value,
    kind: row.dataset.kind,
    unit_id: (same && row.dataset.unitId) || null,
  };
}

function deadlineOf(row) {
  const given = JSON.parse(row.dataset.given);
  const purpose = row.querySelector(".purpose").value;
  const typed = row.querySelector(".day").value.trim();
  if (!typed) return { ...given, purpose };
  const date = parseDay(typed, title.dataset.issued);
  const bound = row.querySelector(".bound").value;
  return { ...given, kind: "date", date, bound, amount: null, unit: null, anchor: null, rrule: null, due_on: null, purpose };
}

function taskEdit(task) {
  const id = task.dataset.task ? Number(task.dataset.task) : null;
  if (task.dataset.deleted) return { id, deleted: true };
  const edit = id === null ? {} : { id };
  const content = task.querySelector(".content");
  const changed = task.dataset.changed ?? "";
  if (id === null || changed.includes("content") || isDirty(content)) edit.content = content.value.trim();
  if (id === null || changed.includes("units") || dirtyIn(task.querySelector(".units")).length) {
    edit.units = [...task.querySelectorAll(".unit")].map(unitOf).filter((unit) => unit.name);
  }
  if (id === null || changed.includes("deadlines") || dirtyIn(task.querySelector(".deadlines")).length) {
    edit.deadlines = [...task.querySelectorAll(".deadline")].filter((row) => !isBlank(row)).map(deadlineOf);
  }
  return edit;
}

const isBlank = (row) => {
  const given = JSON.parse(row.dataset.given);
  return !row.querySelector(".day").value.trim() && given.kind === "date" && !given.date;
};

/** The body of a PATCH, what it was made from, and the first input with a value of no form. */
export function collect() {
  const inputs = [...panel.querySelectorAll("[data-field]")].filter((input) => isDirty(input) || isConfirmed(input));
  const tasks = [...panel.querySelectorAll(".task")].filter((task) => isUnsaved(task));
  const wrong = [...panel.querySelectorAll(".edit")].find((input) => !check(input));
  const body = {};
  if (inputs.length) body.document = Object.fromEntries(inputs.map((input) => [input.dataset.field, valueOf(input)]));
  if (tasks.length) body.tasks = tasks.map(taskEdit);
  const sent = [...inputs, ...tasks.flatMap(dirtyIn)].map((input) => [input, input.value]);
  return { body, sent, tasks, wrong, empty: !inputs.length && !tasks.length };
}

/** Marks an input whose value has no form; true where all is well. */
export function check(input) {
  const ok = isFine(input);
  input.classList.toggle("wrong", !ok);
  input.setAttribute("aria-invalid", String(!ok));
  return ok;
}

function isFine(input) {
  const value = input.value.trim();
  if (input.dataset.form === "date") return !value || parseIssued(value) !== null;
  if (input.matches(".content")) return Boolean(value) || Boolean(input.closest(".new, [data-deleted]"));
  if (!input.matches(".day")) return true;
  const given = JSON.parse(input.closest(".deadline").dataset.given);
  return value ? parseDay(value, title.dataset.issued) !== null : given.kind !== "date" || !given.date;
}

/** The last day in words beside a date that is being typed. */
export function showDay(row) {
  const input = row.querySelector(".day");
  const due = row.querySelector(".due");
  const iso = parseDay(input.value, title.dataset.issued);
  row.querySelector(".hint").classList.toggle("bad", Boolean(input.value.trim()) && !iso);
  row.querySelector(".bound").hidden = !iso && JSON.parse(row.dataset.given).kind !== "date";
  if (!input.value.trim()) return;
  const last = iso && row.querySelector(".bound").value === "before" ? dayBefore(iso) : iso;
  due.textContent = last ? `hạn cuối ${dayWords(last)}` : "Chưa hiểu ngày này: gõ như 15/6 hoặc 15/6/2025";
}
