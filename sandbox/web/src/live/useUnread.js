import { useCallback, useEffect } from 'react';
import { order } from './play.js';
import { useLoaded } from './useLoaded.js';

const KINDS = ['message', 'ephemeral', 'read'];
const NONE = [];

/**
 * Which channels have something that the user has not seen: the sandbox knows it, so it holds when
 * the page is opened again, and in every window. What is open counts as seen.
 */
export function useUnread(platform, user, openChannel) {
  const { data } = useLoaded(
    user ? `/sandbox/${platform}/unread` : null,
    { user },
    (change) => change.platform === platform && KINDS.includes(change.kind),
  );
  const channels = data?.channels ?? NONE;
  const openHasNews = channels.includes(openChannel);

  useEffect(() => {
    if (!openHasNews) return;
    // When it fails the mark stays, and the next message tries again.
    order(`/sandbox/${platform}/read`, { user, channel: openChannel }).catch(() => {});
  }, [platform, user, openChannel, openHasNews]);

  return useCallback(
    (channel) => channel !== openChannel && channels.includes(channel),
    [channels, openChannel],
  );
}
