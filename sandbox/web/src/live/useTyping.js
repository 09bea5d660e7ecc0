import { useCallback, useEffect, useRef, useState } from 'react';
import { useFeed } from './feed.js';
import { play } from './play.js';

// A platform shows somebody as typing for ten seconds, and is told again while it goes on.
const SHOWN = 10_000;
const TOLD_AGAIN = 5_000;

/** Who else is writing in a channel, by id: until they send, or for ten seconds. */
export function useTyping(platform, channel, user) {
  const [typing, setTyping] = useState([]);
  const timers = useRef(new Map());

  const forget = useCallback((id) => {
    clearTimeout(timers.current.get(id));
    timers.current.delete(id);
    setTyping((last) => last.filter((one) => one !== id));
  }, []);
  useEffect(() => {
    const all = timers.current;
    return () => {
      all.forEach(clearTimeout);
      all.clear();
      setTyping([]);
    };
  }, [channel, user]);

  useFeed(({ platform: where, kind, details }) => {
    if (where !== platform || details.channel !== channel) return;
    const who = details.author ?? details.user;
    if (kind === 'message') forget(who);
    if (kind !== 'typing' || who === user) return;
    clearTimeout(timers.current.get(who));
    timers.current.set(
      who,
      setTimeout(() => forget(who), SHOWN),
    );
    setTyping((last) => (last.includes(who) ? last : [...last, who]));
  });
  return typing;
}

/** Tells the others now and then that this person is writing. */
export function useTellTyping(platform, where) {
  const last = useRef(0);
  const latest = useRef(where);
  latest.current = where;
  return useCallback(() => {
    const now = Date.now();
    if (now - last.current < TOLD_AGAIN) return;
    last.current = now;
    // That nobody hears of it does no harm to the one who writes.
    play(`/sandbox/${platform}/typing`, latest.current).catch(() => {});
  }, [platform]);
}
