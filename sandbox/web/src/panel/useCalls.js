import { useCallback, useEffect, useRef, useState } from 'react';
import { useFeed, useRecorded } from '../live/feed.js';
import { forget, read } from '../live/play.js';

const KEPT = 500;
const PAUSE = 150;

function merged(old, found) {
  const all = new Map([...old, ...found].map((call) => [call.number, call]));
  return [...all.values()].sort((one, other) => one.number - other.number).slice(-KEPT);
}

/**
 * The newest requests and events of a platform, oldest first, kept fresh until paused. Only what is
 * new or has been answered since is read again.
 */
export function useCalls(platform, paused) {
  const [state, setState] = useState({ calls: null, error: null });
  const [missed, setMissed] = useState(0);
  const path = `/sandbox/${platform}/calls`;
  const line = useRef({ changed: 0, newest: 0, busy: false, timer: 0, paused, gone: false });
  line.current.paused = paused;

  const load = useCallback(async () => {
    const mine = line.current;
    if (mine.busy || mine.gone || mine.paused || mine.changed === Infinity) return;
    const from = mine.changed;
    mine.busy = true;
    mine.changed = Infinity;
    setMissed(0);
    try {
      const { calls } = await read(path, { limit: KEPT, since: from > 0 ? from - 1 : undefined });
      mine.newest = Math.max(mine.newest, calls.at(-1)?.number ?? 0);
      setState((last) => ({
        calls: from > 0 ? merged(last.calls ?? [], calls) : calls,
        error: null,
      }));
    } catch (error) {
      mine.changed = Math.min(mine.changed, from);
      setState((last) => ({ ...last, error }));
    }
    mine.busy = false;
    if (mine.changed !== Infinity) mine.timer = setTimeout(load, PAUSE);
  }, [path]);

  useEffect(() => {
    const mine = line.current;
    mine.gone = false;
    load();
    return () => {
      mine.gone = true;
      clearTimeout(mine.timer);
    };
  }, [load]);
  useEffect(() => {
    if (!paused) load();
  }, [paused, load]);

  useRecorded((recorded) => {
    if (recorded.platform !== platform) return;
    const mine = line.current;
    const idle = mine.changed === Infinity;
    mine.changed = Math.min(mine.changed, recorded.number);
    if (mine.paused && recorded.number > mine.newest) {
      mine.newest = recorded.number;
      setMissed((count) => count + 1);
    }
    if (idle && !mine.busy) mine.timer = setTimeout(load, PAUSE);
  });
  useFeed((change) => {
    // After a restart the numbers begin again.
    if (change.kind !== 'reconnected') return;
    line.current.changed = 0;
    line.current.newest = 0;
    load();
  });

  const clear = async () => {
    try {
      await forget(path);
      setState({ calls: [], error: null });
      setMissed(0);
    } catch (error) {
      setState((last) => ({ ...last, error }));
    }
  };
  return { ...state, missed, clear };
}
