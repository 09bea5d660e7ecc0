import { useEffect, useRef, useSyncExternalStore } from 'react';

const LONGEST_WAIT = 4000;
const listeners = new Set();
const stateListeners = new Set();
let state = 'connecting';
let source;
let wait = 500;
let connectedBefore = false;

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
    become('live');
    // What happened while the line was down is unknown, so everything is read again.
    if (connectedBefore) tell({ platform: '*', kind: 'reconnected', details: {} });
    connectedBefore = true;
  };
  source.addEventListener('change', (event) => tell(JSON.parse(event.data)));
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

/** Calls the listener for every change, and with platform `*` after the line was down. */
export function useFeed(listener) {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const forward = (change) => latest.current(change);
    listeners.add(forward);
    return () => listeners.delete(forward);
  }, []);
}
