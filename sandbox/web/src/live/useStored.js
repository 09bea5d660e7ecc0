import { useCallback, useState } from 'react';

function stored(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** A choice that is still known after the page was loaded again. */
export function useStored(name, fallback) {
  const [value, setValue] = useState(() => stored(name) ?? fallback);
  const store = useCallback(
    (next) => {
      setValue(next);
      try {
        localStorage.setItem(name, next);
      } catch {
        // A browser that stores nothing still shows the page.
      }
    },
    [name],
  );
  return [value, store];
}
