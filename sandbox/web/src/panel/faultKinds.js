const REQUESTS = 'To requests of the app';
const EVENTS = 'To events for the app';

/** The kinds of faults: what they are called, and the value that they take. */
export const FAULTS = [
  {
    kind: 'ratelimited',
    name: '429, rate limited',
    group: REQUESTS,
    value: 'Seconds to wait',
    usual: 5,
  },
  { kind: 'status', name: 'Server error', group: REQUESTS, value: 'Status', usual: 503 },
  {
    kind: 'error',
    name: 'Refused with a code',
    group: REQUESTS,
    code: 'Code',
    usual: 'internal_error',
  },
  { kind: 'hang', name: 'Never answered', group: REQUESTS },
  { kind: 'reset', name: 'Connection reset before the work', group: REQUESTS },
  { kind: 'lost', name: 'Answer lost after the work', group: REQUESTS },
  { kind: 'slow', name: 'Slow', group: 'To both', value: 'Milliseconds', usual: 3000 },
  { kind: 'drop', name: 'Socket dropped', group: EVENTS },
  { kind: 'twice', name: 'Delivered twice', group: EVENTS },
  { kind: 'reorder', name: 'Delivered after the next one', group: EVENTS },
];

export const FAULT_GROUPS = [...new Set(FAULTS.map((one) => one.group))];

/** A fault in words: `Server error 503 · chat.postMessage · in #general · 2 times`. */
export function faultWords(fault) {
  const known = FAULTS.find((one) => one.kind === fault.kind);
  const what = [known?.name ?? fault.kind, fault.value ?? fault.code].filter(Boolean).join(' ');
  const unit = { ratelimited: ' s', slow: ' ms' }[fault.kind] ?? '';
  const often =
    fault.times === undefined
      ? fault.probability < 1
        ? `with ${Math.round(fault.probability * 100)} %`
        : 'always'
      : fault.times === 1
        ? 'once'
        : `${fault.times} times`;
  const where = fault.channel && `in ${fault.channel}`;
  const on = fault.method === '*' ? 'anything' : fault.method;
  return [what + unit, on, where, often].filter(Boolean).join(' · ');
}
