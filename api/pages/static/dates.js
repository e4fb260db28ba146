// Days as people type them: 15/6/2025, 15-6-2025, 15.6.25, 15/6, 2025-06-15, 15 (of no month: not taken).

const WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];
const pad = (number) => String(number).padStart(2, "0");

function isoOf(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year < 2200 ? `${year}-${pad(month)}-${pad(day)}` : null;
}

/** The day as ISO 8601, null for no day. Without a year it is the first such day from issue on. */
export function parseDay(typed, issued) {
  const iso = typed.trim().match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/);
  if (iso) return isoOf(+iso[1], +iso[2], +iso[3]);
  const match = typed.trim().match(/^(\d{1,2})\s*[/.\-]\s*(\d{1,2})(?:\s*[/.\-]\s*(\d{4}|\d{2}))?$/);
  if (!match) return null;
  const [day, month] = [+match[1], +match[2]];
  if (match[3]) return isoOf(match[3].length === 2 ? 2000 + +match[3] : +match[3], month, day);
  const from = /^\d{4}-\d{2}-\d{2}$/.test(issued ?? "") ? issued : new Date().toISOString().slice(0, 10);
  const year = +from.slice(0, 4);
  const same = isoOf(year, month, day);
  return same && same >= from ? same : isoOf(year + 1, month, day) ?? same;
}

/** A date of issue, of which day and month may be unknown; null for none. */
export function parseIssued(typed) {
  const plain = typed.trim();
  if (/^\d{4}$/.test(plain)) return plain;
  const month = plain.match(/^(\d{1,2})\s*[/.\-]\s*(\d{4})$/);
  if (month) return +month[1] >= 1 && +month[1] <= 12 ? `${month[2]}-${pad(+month[1])}` : null;
  return /[/.\-].*[/.\-]/.test(plain) ? parseDay(plain) : null;
}

/** "thứ Sáu 14/6/2024" */
export function dayWords(iso) {
  const date = new Date(`${iso}T00:00:00Z`);
  return `${WEEKDAYS[date.getUTCDay()]} ${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;
}

/** The day before. */
export function dayBefore(iso) {
  return new Date(Date.parse(`${iso}T00:00:00Z`) - 86400000).toISOString().slice(0, 10);
}
