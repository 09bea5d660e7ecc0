import { memo, useState } from 'react';
import CopyButton from './CopyButton.jsx';
import JsonTree from './JsonTree.jsx';
import { outcomeOf } from './refusals.js';

const clock = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});
const MARKS = { ok: '✓', refused: '✗', open: '…' };

function Body({ title, value }) {
  return (
    <section className="call-body">
      <h4>{title}</h4>
      <JsonTree value={value} />
    </section>
  );
}

function Details({ call, outcome }) {
  const isEvent = call.kind === 'event';
  return (
    <div className="call-details">
      {outcome.mark === 'refused' && (
        <div className="call-why">
          <strong>Refused</strong>
          <ul>
            {outcome.reasons.map((reason, index) => (
              <li key={index}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      <dl className="call-facts">
        {call.path && (
          <>
            <dt>Path</dt>
            <dd>{call.path}</dd>
          </>
        )}
        {call.channel.length > 0 && (
          <>
            <dt>Channel</dt>
            <dd>{call.channel.join(' · ')}</dd>
          </>
        )}
        <dt>Time</dt>
        <dd>{call.at}</dd>
      </dl>
      <Body
        title={isEvent ? 'What the app was told' : 'What the app sent'}
        value={call.arguments}
      />
      {call.answer !== undefined && (
        <Body title={isEvent ? 'What it answered' : 'Answer'} value={call.answer} />
      )}
      <p className="dev-actions">
        <CopyButton text={() => JSON.stringify(call, null, 2)}>Copy JSON</CopyButton>
      </p>
    </div>
  );
}

/** One request or event: a line, and its JSON when it is opened. */
function Call({ call }) {
  const [open, setOpen] = useState(false);
  const outcome = outcomeOf(call);
  const isEvent = call.kind === 'event';
  return (
    <li>
      <details
        className={`call call-${outcome.mark}`}
        open={open}
        onToggle={(event) => {
          if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
        }}
      >
        <summary>
          <span className={`call-way call-${call.kind}`} title={isEvent ? 'Event' : 'Request'}>
            <span aria-hidden="true">{isEvent ? '↓' : '↑'}</span>
            <span className="only-read">{isEvent ? 'Event' : 'Request'}</span>
          </span>
          <span className="call-name">
            <span className="call-method">{call.method}</span>
            {call.path && !call.path.endsWith(call.method) && (
              <span className="call-path">{call.path}</span>
            )}
          </span>
          <time dateTime={call.at}>{clock.format(new Date(call.at))}</time>
          <span className={`call-mark call-mark-${outcome.mark}`}>
            <span aria-hidden="true">{MARKS[outcome.mark]}</span> {outcome.words}
          </span>
        </summary>
        {open && <Details call={call} outcome={outcome} />}
      </details>
    </li>
  );
}

export default memo(Call);
