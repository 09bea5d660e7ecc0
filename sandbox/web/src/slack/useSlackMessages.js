import { useLoaded } from '../live/useLoaded.js';

const concernsOthers = [
  'modal',
  'view',
  'home',
  'connection',
  'channel',
  'member',
  'command',
  'typing',
  'draft',
];

/** The messages of a channel or thread as the user sees them, kept fresh. */
export function useSlackMessages(team, channel, user, thread, limit) {
  const query = { team, channel, user, thread_ts: thread ?? undefined, limit };
  return useLoaded('/sandbox/slack/messages', query, ({ platform, kind, details }) => {
    if (platform !== 'slack' || concernsOthers.includes(kind)) return false;
    return !details.channel || details.channel === channel;
  });
}
