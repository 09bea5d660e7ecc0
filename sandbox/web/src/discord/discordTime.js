import { timeAgo } from '../look/times.js';

const STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

/**
 * A moment in the reader's own time zone, as a timestamp token asks for it.
 *
 * @see https://discord.com/developers/docs/reference#message-formatting-timestamp-styles
 */
export function discordTime(date, style = 'f') {
  return style === 'R'
    ? timeAgo(date)
    : new Intl.DateTimeFormat(undefined, STYLES[style]).format(date);
}
