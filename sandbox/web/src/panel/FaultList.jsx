import { useState } from 'react';
import { useFeed, useRecorded } from '../live/feed.js';
import { forget, order } from '../live/play.js';
import { useLoaded } from '../live/useLoaded.js';
import Notice from '../parts/Notice.jsx';
import FaultForm from './FaultForm.jsx';
import { faultWords } from './faultKinds.js';

const PLACES = { slack: '/sandbox/slack/workspaces', discord: '/sandbox/discord/guilds' };

function channelsOf(world) {
  const places = world?.workspaces ?? world?.guilds ?? [];
  const names = places.flatMap((place) => place.channels.map((channel) => channel.name));
  return [...new Set(names.filter(Boolean))];
}

/** The faults of a platform that are switched on, and a way to switch on more. */
export default function FaultList({ platform, methods }) {
  const path = `/sandbox/${platform}/faults`;
  const { data, error, reload } = useLoaded(path, {}, () => false);
  const world = useLoaded(PLACES[platform], {}, ({ kind }) => kind === 'channel');
  const [state, setState] = useState({ busy: false, problem: null });
  const faults = data?.faults ?? [];

  // A fault with a number is used up by the calls that meet it.
  useRecorded((recorded) => {
    if (recorded.platform === platform && faults.length > 0) reload();
  });
  useFeed((change) => {
    if (change.kind === 'reconnected') setState({ busy: false, problem: null });
  });

  const change = async (work) => {
    setState({ busy: true, problem: null });
    try {
      await work();
      setState({ busy: false, problem: null });
    } catch (refused) {
      setState({ busy: false, problem: refused.message });
    }
    reload();
  };
  const words = faults.length === 0 ? 'none on' : `${faults.length} on`;
  return (
    <details className={`faults ${faults.length > 0 ? 'faults-on' : ''}`}>
      <summary>
        Faults <span className="dev-count">{words}</span>
      </summary>
      <div className="faults-inside">
        {error && <Notice again={reload}>The faults could not be read. {error.message}</Notice>}
        {state.problem && (
          <Notice onDismiss={() => setState({ busy: false, problem: null })}>
            {state.problem}
          </Notice>
        )}
        {faults.length > 0 && (
          <ul className="fault-list" aria-label="Faults that are on">
            {faults.map((fault, index) => (
              <li key={index}>
                <span>{faultWords(fault)}</span>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={`Switch off ${faultWords(fault)}`}
                  onClick={() => change(() => forget(path, fault))}
                >
                  ✕
                </button>
              </li>
            ))}
          </ul>
        )}
        <FaultForm
          methods={methods}
          channels={channelsOf(world.data)}
          busy={state.busy}
          onAdd={(fault) => change(() => order(path, fault))}
        />
        {faults.length > 0 && (
          <p className="dev-actions">
            <button type="button" className="dev-button" onClick={() => change(() => forget(path))}>
              Switch all off
            </button>
          </p>
        )}
      </div>
    </details>
  );
}
