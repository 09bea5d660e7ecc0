import { useEffect, useState } from 'react';
import { useStored } from './useStored.js';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** The chosen theme (`system`, `light`, `dark`), what it comes to now, and a way to choose. */
export function useTheme() {
  const [chosen, choose] = useStored('sandbox.theme', 'system');
  const [systemIsDark, setSystemIsDark] = useState(dark.matches);
  useEffect(() => {
    const follow = (event) => setSystemIsDark(event.matches);
    dark.addEventListener('change', follow);
    return () => dark.removeEventListener('change', follow);
  }, []);
  const theme = chosen === 'system' ? (systemIsDark ? 'dark' : 'light') : chosen;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return { chosen, choose, theme };
}
