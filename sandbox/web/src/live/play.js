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
export function read(path, values = {}, signal) {
  return call(path + query(values), { signal, headers: { accept: 'application/json' } });
}

/** Plays one act of a user. */
export function play(path, body, signal) {
  return call(path, {
    method: 'POST',
    signal,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
}
