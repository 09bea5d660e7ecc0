import { daysAgo, timeAgo } from '../look/times.js';

const styles = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_slash: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  day_divider_pretty: { weekday: 'long', month: 'long', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

function near(date) {
  const days = daysAgo(date);
  return { 0: 'today', 1: 'yesterday', '-1': 'tomorrow' }[days] ?? null;
}

function token(name, date) {
  if (name === 'ago') return timeAgo(date);
  const plain = name.replace(/_pretty$/, '');
  if (name.endsWith('_pretty')) {
    const word = near(date);
    if (word) return word;
  }
  const style = styles[name] ?? styles[plain];
  return style ? new Intl.DateTimeFormat(undefined, style).format(date) : `{${name}}`;
}

/**
 * A moment in the reader's own time zone, as a date token asks for it.
 *
 * @see https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 */
export function slackTime(seconds, format) {
  const date = new Date(Number(seconds) * 1000);
  const words = format.replace(/\{(\w+)\}/g, (_, name) => token(name, date));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** When a message with this ts was written. */
export function tsDate(ts) {
  return new Date(Number(ts) * 1000);
}
