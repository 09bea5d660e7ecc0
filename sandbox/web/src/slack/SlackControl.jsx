import { useState } from 'react';
import ConfirmDialog from '../parts/ConfirmDialog.jsx';
import Drawn from './Drawn.jsx';
import SlackElement from './SlackElement.jsx';
import { initialValue } from './slackValues.js';
import { useSlackActions } from './SlackWorld.jsx';

const asBlock = (text) => ({ type: 'section', text });

/** A control that acts at once: asks first where the app wants that, and shows that it is busy. */
export default function SlackControl({ block, element }) {
  const { act, view } = useSlackActions();
  const [local, setLocal] = useState(() => initialValue(element));
  const [busy, setBusy] = useState(false);
  const [held, setHeld] = useState(null);
  const value = view ? view.value(block, element) : local;

  const run = async (answer) => {
    if (busy) return;
    setBusy(true);
    if (answer.kept !== undefined) {
      if (view) view.setValue(block, element, answer.kept);
      else setLocal(answer.kept);
    }
    await act(block, element, answer);
    setBusy(false);
  };
  const { confirm } = element;
  return (
    <span className={`slack-control ${busy ? 'busy' : ''}`} aria-busy={busy || undefined}>
      <SlackElement
        block={block}
        element={element}
        value={value}
        onAnswer={(answer) => (confirm ? setHeld(answer) : run(answer))}
      />
      {held && (
        <ConfirmDialog
          className="slack-dialog"
          title={confirm.title.text}
          yes={confirm.confirm.text}
          no={confirm.deny.text}
          danger={confirm.style === 'danger'}
          onNo={() => setHeld(null)}
          onYes={() => {
            setHeld(null);
            run(held);
          }}
        >
          <Drawn blocks={[asBlock(confirm.text)]} />
        </ConfirmDialog>
      )}
    </span>
  );
}
