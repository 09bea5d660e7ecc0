import { useSyncExternalStore } from 'react';
import { discordStep } from './discordStep.js';
import { slackStep } from './slackStep.js';

const PATH = /^\/sandbox\/(slack|discord)\/(\w+)$/;
const listeners = new Set();
let steps = [];

function become(next) {
  steps = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * What a player does, in the words of the play API, or null when there are none for it:
 * `{platform, place, user, ids, verb, channel?, on?, args, after?}`. Arguments are written in Java.
 */
export function stepOf(path, body) {
  const [, platform, act] = PATH.exec(path) ?? [];
  if (!platform) return null;
  try {
    const step = platform === 'slack' ? slackStep(act, body) : discordStep(act, body);
    return step && { platform, ...step };
  } catch (trouble) {
    // What cannot be told as a step is played all the same.
    console.warn('A step could not be described.', trouble);
    return null;
  }
}

/** Remembers a step of this session. */
export function addStep(step) {
  become([...steps, step]);
}

/** Forgets the steps of this session. */
export function forgetSteps() {
  become([]);
}

/** The steps since the page was opened, or since they were forgotten. */
export function useSteps() {
  return useSyncExternalStore(subscribe, () => steps);
}
