import { useMemo, useState } from 'react';
import { useStored } from '../live/useStored.js';
import Loading from '../parts/Loading.jsx';
import Notice from '../parts/Notice.jsx';
import Call from './Call.jsx';
import FaultList from './FaultList.jsx';
import { outcomeOf } from './refusals.js';
import { useCalls } from './useCalls.js';

const KINDS = [
  ['all', 'All', () => true],
  ['request', 'Requests', (call) => call.kind === 'request'],
  ['event', 'Events', (call) => call.kind === 'event'],
  ['refused', 'Refused', (call) => outcomeOf(call).mark === 'refused'],
];
const texts = new WeakMap();

function textOf(call) {
  if (!texts.has(call)) texts.set(call, JSON.stringify(call).toLowerCase());
  return texts.get(call);
}

/** The requests and events of one platform, and the faults that it is asked for. */
export default function CallsTab({ platform }) {
  const [kind, setKind] = useStored('sandbox.panel.kind', 'all');
  const [filter, setFilter] = useState('');
  const [paused, setPaused] = useState(false);
  const { calls, error, missed, clear } = useCalls(platform, paused);
  const shown = useMemo(() => {
    const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
    const [, , wanted] = KINDS.find(([id]) => id === kind) ?? KINDS[0];
    return (calls ?? [])
      .filter((call) => wanted(call) && words.every((word) => textOf(call).includes(word)))
      .reverse();
  }, [calls, filter, kind]);
  const methods = useMemo(
    () => [...new Set((calls ?? []).map((call) => call.method))].sort(),
    [calls],
  );

  return (
    <>
      <FaultList platform={platform} methods={methods} />
      <div className="dev-tools" role="group" aria-label="Calls">
        <input
          type="search"
          aria-label="Filter calls"
          placeholder="Filter: method, channel, any word…"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <select
          aria-label="Kind of call"
          value={kind}
          onChange={(event) => setKind(event.target.value)}
        >
          {KINDS.map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="dev-button"
          aria-pressed={paused}
          onClick={() => setPaused(!paused)}
        >
          {paused ? 'Go on' : 'Pause'}
          {paused && missed > 0 && ` (${missed} new)`}
        </button>
        <button type="button" className="dev-button" onClick={clear}>
          Clear
        </button>
      </div>
      {error && <Notice>The calls could not be read. {error.message}</Notice>}
      {!calls && !error && <Loading what="calls" />}
      {calls && shown.length === 0 && (
        <p className="empty">
          {calls.length === 0
            ? 'No requests or events yet. They appear here once an app is connected.'
            : 'No call fits the filter.'}
        </p>
      )}
      <ol className="calls" aria-label="Calls, newest first">
        {shown.map((call) => (
          <Call key={call.number} call={call} />
        ))}
      </ol>
    </>
  );
}
