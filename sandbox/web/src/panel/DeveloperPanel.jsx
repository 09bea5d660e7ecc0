import { useRef } from 'react';
import { useStored } from '../live/useStored.js';
import CallsTab from './CallsTab.jsx';
import ClockTab from './ClockTab.jsx';
import TestTab from './TestTab.jsx';

const TABS = [
  ['slack', 'Slack', () => <CallsTab key="slack" platform="slack" />],
  ['discord', 'Discord', () => <CallsTab key="discord" platform="discord" />],
  ['clock', 'Clock', () => <ClockTab />],
  ['test', 'Copy as test', () => <TestTab />],
];
const MOVES = { ArrowRight: 1, ArrowLeft: -1 };

/** What developers of bots want to see and do: calls, faults, the clock, steps as a test. */
export default function DeveloperPanel({ onClose }) {
  const [tab, setTab] = useStored('sandbox.panel.tab', 'slack');
  const list = useRef(null);
  const at = Math.max(
    0,
    TABS.findIndex(([id]) => id === tab),
  );
  const key = (event) => {
    if (!(event.key in MOVES)) return;
    event.preventDefault();
    const next = (at + MOVES[event.key] + TABS.length) % TABS.length;
    setTab(TABS[next][0]);
    list.current.children[next].focus();
  };
  const [shown, , draw] = TABS[at];
  return (
    <aside id="developer-panel" className="dev" aria-label="Developer panel">
      <header className="dev-head">
        <div className="dev-tabs" role="tablist" aria-label="Developer panel" ref={list}>
          {TABS.map(([id, words], index) => (
            <button
              key={id}
              id={`dev-tab-${id}`}
              type="button"
              role="tab"
              aria-selected={index === at}
              aria-controls={index === at ? 'dev-tab-panel' : undefined}
              tabIndex={index === at ? 0 : -1}
              onClick={() => setTab(id)}
              onKeyDown={key}
            >
              {words}
            </button>
          ))}
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label="Close developer panel"
          onClick={onClose}
        >
          ✕
        </button>
      </header>
      <div
        id="dev-tab-panel"
        className="dev-body"
        role="tabpanel"
        aria-labelledby={`dev-tab-${shown}`}
      >
        {draw()}
      </div>
    </aside>
  );
}
