import { keep } from '../steps/known.js';
import { addStep, stepOf } from '../steps/steps.js';

/** What the server answered when it refused, or that it could not be reached. */
export class PlayFailed extends Error {
  constructor(message, reached) {
    super(message);
    this.name = 'PlayFailed';
    this.reached = reached;
  }
}

async function call(path, request) {
  let response;
  try {
    response = await fetch(path, request);
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new PlayFailed('The sandbox cannot be reached.', false);
  }
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    throw new PlayFailed(body?.error ?? `The sandbox answered ${response.status}.`, true);
  }
  return body ?? {};
}

function query(values) {
  const known = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  return known.length === 0 ? '' : `?${new URLSearchParams(known)}`;
}

/** Reads something from the sandbox. */
export async function read(path, values = {}, signal) {
  const answer = await call(path + query(values), {
    signal,
    headers: { accept: 'application/json' },
  });
  keep(path, values, answer);
  return answer;
}

function tell(method, path, body, signal) {
  return call(path, {
    method,
    signal,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

/** Plays one act of a user. */
export async function play(path, body, signal) {
  // Described before it happens, because what it is about may be gone afterwards.
  const step = stepOf(path, body);
  const answer = await tell('POST', path, body, signal);
  if (step) addStep(step);
  return answer;
}

/** Makes the sandbox do something that no user does. */
export function order(path, body) {
  return tell('POST', path, body);
}

/** Makes the sandbox forget something. */
export function forget(path, body) {
  return tell('DELETE', path, body);
}
