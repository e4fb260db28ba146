// Requests to this server: the CSRF token, the version, and errors as words.

let token = document.querySelector("meta[name=csrf]")?.content ?? "";

export class Refused extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** The answer's body and ETag; throws `Refused` with a sentence for the clerk.

    Who has signed in again in another tab has a new token: it is fetched, once. */
export async function send(method, url, options = {}) {
  try {
    return await sendOnce(method, url, options);
  } catch (error) {
    if (error.code !== "bad_form_token" || !(await renewToken())) throw error;
    return sendOnce(method, url, options);
  }
}

async function renewToken() {
  const answer = await fetch("/tasks");
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("meta[name=csrf]")?.content;
  token = fresh ?? token;
  return Boolean(fresh);
}

async function sendOnce(method, url, { body, version }) {
  const headers = { "X-CSRF-Token": token, Accept: "application/json" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (version) headers["If-Match"] = version;
  let answer;
  try {
    answer = await fetch(url, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch {
    throw new Refused(0, "offline", "Mất kết nối với máy chủ. Nội dung bạn gõ vẫn còn trên trang.");
  }
  if (!answer.ok) throw await refusal(answer);
  return { body: answer.status === 204 ? null : await answer.json(), version: answer.headers.get("ETag") };
}

async function refusal(answer) {
  const { error } = await answer.json().catch(() => ({}));
  if (answer.status === 401) {
    return new Refused(401, "not_signed_in", "Phiên làm việc đã hết. Hãy đăng nhập lại ở một thẻ khác rồi lưu lại.");
  }
  return new Refused(answer.status, error?.code ?? "internal_error", error?.message ?? "Máy chủ gặp lỗi, hãy thử lại.");
}

/** Sends a file; `onProgress` is told the share that is sent, 0 to 1. */
export function upload(file, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/v1/documents");
    request.setRequestHeader("X-CSRF-Token", token);
    request.setRequestHeader("X-Filename", encodeURIComponent(file.name));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => {
      if (request.status < 300) resolve({ status: request.status, body: request.response });
      else {
        const error = request.response?.error;
        reject(new Refused(request.status, error?.code ?? "internal_error", error?.message ?? "Máy chủ gặp lỗi, hãy thử lại."));
      }
    };
    request.onerror = () => reject(new Refused(0, "offline", "Mất kết nối khi đang gửi: hãy thử lại."));
    request.send(file);
  });
}
