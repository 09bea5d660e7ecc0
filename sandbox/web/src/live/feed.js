import { useEffect, useRef, useSyncExternalStore } from 'react';

const LONGEST_WAIT = 4000;
const listeners = new Set();
const stateListeners = new Set();
const recordListeners = new Set();
let state = 'connecting';
let source;
let wait = 500;

function become(next) {
  if (next === state) return;
  state = next;
  stateListeners.forEach((listener) => listener());
}

function tell(change) {
  listeners.forEach((listener) => listener(change));
}

function connect() {
  source = new EventSource('/sandbox/feed');
  source.onopen = () => {
    wait = 500;
  };
  // From here on every change is told. What was before, also while the page was opened, is unknown,
  // so everything is read again.
  source.addEventListener('ready', () => {
    become('live');
    tell({ platform: '*', kind: 'reconnected', details: {} });
  });
  source.addEventListener('change', (event) => tell(JSON.parse(event.data)));
  source.addEventListener('call', (event) => {
    const recorded = JSON.parse(event.data);
    recordListeners.forEach((listener) => listener(recorded));
  });
  source.onerror = () => {
    source.close();
    become('lost');
    setTimeout(connect, wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  };
}

function subscribeToState(listener) {
  stateListeners.add(listener);
  return () => stateListeners.delete(listener);
}

/** Opens the line to the server once, for the life of the page. */
export function openFeed() {
  if (!source) connect();
}

/** `connecting`, `live` or `lost`. */
export function useFeedState() {
  return useSyncExternalStore(subscribeToState, () => state);
}

function useLatest(all, listener) {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const forward = (news) => latest.current(news);
    all.add(forward);
    return () => all.delete(forward);
  }, [all]);
}

/** Calls the listener for every change, and with platform `*` when the line is up (again). */
export function useFeed(listener) {
  useLatest(listeners, listener);
}

/** Calls the listener with `{platform, number}` for every request, event and answer. */
export function useRecorded(listener) {
  useLatest(recordListeners, listener);
}
