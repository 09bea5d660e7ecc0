import { useCallback, useEffect, useRef, useState } from 'react';
import { useFeed } from './feed.js';
import { read } from './play.js';

const PAUSE = 60;
const RETRY = 3000;

/**
 * Reads a path and keeps the answer fresh: reads again when a change concerns it, at most one
 * request at a time, and keeps what was last known while the server is away.
 *
 * @param path null while there is nothing to read yet
 * @param values the query
 * @param concerns says of a change whether the answer may now be another
 */
export function useLoaded(path, values, concerns) {
  const key = path === null ? null : `${path} ${JSON.stringify(values)}`;
  const [loaded, setLoaded] = useState({ key: null, data: null, error: null });
  const request = useRef({});

  const load = useCallback(() => {
    const mine = request.current;
    if (key === null || mine.key !== key) return;
    if (mine.busy) {
      mine.again = true;
      return;
    }
    mine.busy = true;
    clearTimeout(mine.retry);
    read(path, values)
      .then((data) => mine.key === key && setLoaded({ key, data, error: null }))
      .catch((error) => {
        if (mine !== request.current) return;
        setLoaded((last) => ({ key, data: last.key === key ? last.data : null, error }));
        if (!error.reached) mine.retry = setTimeout(load, RETRY);
      })
      .finally(() => {
        mine.busy = false;
        if (mine.again && mine === request.current) {
          mine.again = false;
          mine.pause = setTimeout(load, PAUSE);
        }
      });
    // The key holds the path and the values.
  }, [key]);

  useEffect(() => {
    request.current = { key };
    load();
    const mine = request.current;
    return () => {
      mine.key = undefined;
      clearTimeout(mine.retry);
      clearTimeout(mine.pause);
    };
  }, [key, load]);

  useFeed((change) => {
    if (change.platform === '*' || concerns(change)) load();
  });

  const current = loaded.key === key ? loaded : { data: null, error: null };
  return {
    data: current.data,
    error: current.error,
    loading: key !== null && current.data === null && current.error === null,
    reload: load,
  };
}
