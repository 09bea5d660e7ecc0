import { useEffect, useMemo, useState } from 'react';

const PAUSE = 150;

function matching(groups, query) {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return groups;
  return groups
    .map((group) => ({
      ...group,
      options: group.options.filter((option) => option.label.toLowerCase().includes(wanted)),
    }))
    .filter((group) => group.options.length > 0);
}

/** The options for what was typed: searched here, or asked from the app where there is `ask`. */
export function useOptions(query, groups, ask, minQuery = 0) {
  const [asked, setAsked] = useState({ groups: [], words: '' });

  useEffect(() => {
    if (!ask) return undefined;
    if (query.length < minQuery) {
      setAsked({ groups: [], words: `Type ${minQuery} or more characters.` });
      return undefined;
    }
    let stale = false;
    setAsked((last) => ({ ...last, words: 'Loading options…' }));
    const timer = setTimeout(() => {
      ask(query).then(
        (found) => {
          if (!stale) setAsked({ groups: found, words: found.length ? '' : 'No options found.' });
        },
        (failure) => {
          if (!stale) setAsked({ groups: [], words: `Loading options failed: ${failure.message}` });
        },
      );
    }, PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [query, ask, minQuery]);

  const here = useMemo(() => (ask ? [] : matching(groups, query)), [ask, groups, query]);
  if (ask) return asked;
  return { groups: here, words: here.length ? '' : 'No options found.' };
}
