import { useEffect, useSyncExternalStore } from 'react';
import { useStored } from './useStored.js';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

const follow = (changed) => {
  dark.addEventListener('change', changed);
  return () => dark.removeEventListener('change', changed);
};

/** The chosen theme (`system`, `light`, `dark`), what it comes to now, and a way to choose. */
export function useTheme() {
  const [chosen, choose] = useStored('sandbox.theme', 'system');
  const systemIsDark = useSyncExternalStore(follow, () => dark.matches);
  const theme = chosen === 'system' ? (systemIsDark ? 'dark' : 'light') : chosen;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return { chosen, choose, theme };
}
