const time = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const shortDate = new Intl.DateTimeFormat(undefined, { dateStyle: 'short' });
const longDay = new Intl.DateTimeFormat(undefined, {
  weekday: 'long',
  month: 'long',
  day: 'numeric',
});
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

function midnight(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** How many days ago the date was: 0 today, 1 yesterday, negative in the future. */
export function daysAgo(date) {
  return Math.round((midnight(new Date()) - midnight(date)) / 86_400_000);
}

export const clockTime = (date) => time.format(date);

export const fullTime = (date) => full.format(date);

/** `Today`, `Yesterday` or the weekday and date. */
export function dayName(date) {
  const days = daysAgo(date);
  if (days === 0) return 'Today';
  return days === 1 ? 'Yesterday' : longDay.format(date);
}

/** As a chat shows when a message was written: `Today at 10:42`. */
export function messageTime(date) {
  const days = daysAgo(date);
  if (days === 0) return `Today at ${clockTime(date)}`;
  return days === 1
    ? `Yesterday at ${clockTime(date)}`
    : `${shortDate.format(date)} ${clockTime(date)}`;
}

/** `5 minutes ago`, `in 2 hours`. */
export function timeAgo(date) {
  const seconds = Math.round((date.getTime() - Date.now()) / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return relative.format(Math.trunc(seconds / size), unit);
}

/** A size as people read it: `12.3 KB`. */
export function fileSize(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
