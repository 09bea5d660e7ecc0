import { useCallback, useRef, useState } from 'react';
import { useFeed } from './feed.js';

/**
 * Which channels have something that the user has not seen since the page was opened. What only
 * one user sees counts for that user alone.
 */
export function useUnread(platform, user, openChannel) {
  const [, redraw] = useState(0);
  const marks = useRef(new Map());

  useFeed((change) => {
    const { channel, user: onlyFor } = change.details;
    if (change.platform !== platform || !channel) return;
    if (change.kind !== 'message' && change.kind !== 'ephemeral') return;
    const readers = change.kind === 'ephemeral' ? onlyFor : '*';
    marks.current.set(channel, { readers, seenBy: new Set() });
    redraw((count) => count + 1);
  });

  const open = marks.current.get(openChannel);
  if (open) open.seenBy.add(user);
  return useCallback(
    (channel) => {
      const mark = marks.current.get(channel);
      if (!mark || channel === openChannel || mark.seenBy.has(user)) return false;
      return mark.readers === '*' || mark.readers === user;
    },
    [user, openChannel],
  );
}
