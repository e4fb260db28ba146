// The queue: files dropped or chosen go up one after the other; keys move between rows.
import { upload } from "./http.js";
import { listen, showKeys } from "./keys.js";

const drop = document.querySelector("#drop");
const chooser = document.querySelector("#files");
const list = document.querySelector("#uploads");
const limit = Number(drop?.dataset.limit ?? Infinity);
const waiting = [];
let busy = false;

function text(tag, className, words) {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = words;
  return element;
}

function rowFor(file) {
  const row = document.createElement("li");
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", `Đang gửi ${file.name}`);
  row.append(text("span", "name", file.name), bar, text("span", "result soft", "Chờ gửi"), document.createElement("span"));
  list.append(row);
  return row;
}

function add(files) {
  for (const file of files) {
    const row = rowFor(file);
    if (file.size > limit) finish(row, "bad", `Tệp quá lớn: tối đa ${Math.floor(limit / 1048576)} MB.`);
    else waiting.push({ file, row });
  }
  next();
}

async function next() {
  if (busy || !waiting.length) return;
  busy = true;
  const { file, row } = waiting.shift();
  try {
    finish(row, "good", ...(await sendOne(file, row)));
  } catch (error) {
    finish(row, "bad", error.message);
    offerRetry(row, file);
  }
  busy = false;
  if (waiting.length) next();
  else document.querySelector("#refresh").hidden = !list.querySelector(".good");
}

async function sendOne(file, row) {
  const bar = row.querySelector("progress");
  const result = row.querySelector(".result");
  result.textContent = "Đang gửi…";
  const { status, body } = await upload(file, (share) => {
    bar.value = share;
    if (share === 1) {
      result.textContent = "Đang đọc văn bản…";
      bar.removeAttribute("value");
    }
  });
  if (body.parts) return [showParts(body.parts, row), null];
  return told(body, status === 200);
}

function told(record, known) {
  if (record.classified) return ["Văn bản mật hoặc chưa rõ độ mật: chỉ giữ các thông tin được phép.", null];
  const words = known ? "Văn bản này đã có." : `Đã đọc: ${record.tasks.length} nhiệm vụ.`;
  return [words, `/documents/${record.uid}`];
}

// A row for each part of a container, below the container's own; only open documents have names.
function showParts(parts, row) {
  let below = row;
  for (const part of parts) {
    const own = rowFor({ name: `Phần ${part.part}${part.record?.file ? `: ${part.record.file}` : ""}` });
    below.after(own);
    below = own;
    if (part.record) finish(own, "good", ...told(part.record, part.status === "known"));
    else if (part.skipped) finish(own, "soft", `Bỏ qua: ${part.skipped.message}.`);
    else finish(own, "bad", part.error.message);
  }
  const kept = parts.filter((part) => part.record).length;
  return `Gói tệp: nạp ${kept}/${parts.length} phần.`;
}

function finish(row, kind, words, address) {
  const bar = row.querySelector("progress");
  bar.max = 1;
  bar.value = kind === "good" ? 1 : 0;
  const result = row.querySelector(".result");
  result.className = `result ${kind}`;
  result.textContent = words;
  if (address) {
    const link = text("a", "", "Mở");
    link.href = address;
    row.lastElementChild.replaceChildren(link);
  }
}

function offerRetry(row, file) {
  const again = text("button", "quiet", "Gửi lại");
  again.type = "button";
  again.onclick = () => {
    again.remove();
    waiting.push({ file, row });
    next();
  };
  row.lastElementChild.replaceChildren(again);
}

if (drop) {
  document.querySelector("#choose").onclick = () => chooser.click();
  chooser.onchange = () => {
    add(chooser.files);
    chooser.value = "";
  };
  addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  addEventListener("dragleave", (event) => event.relatedTarget ?? drop.classList.remove("over"));
  addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    add(event.dataTransfer.files);
  });
}

const links = () => [...document.querySelectorAll("a.open")];

function move(step) {
  const all = links();
  const now = all.indexOf(document.activeElement);
  all[Math.min(Math.max(now + step, 0), all.length - 1)]?.focus();
}

document.querySelector("tbody")?.addEventListener("click", (event) => {
  if (!event.target.closest("a") && !String(getSelection())) event.target.closest("tr")?.querySelector("a.open")?.click();
});

listen({
  j: () => move(1),
  k: () => move(-1),
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  u: () => chooser?.click(),
  "/": () => document.querySelector("input[type=search]")?.focus(),
  "?": showKeys,
});
