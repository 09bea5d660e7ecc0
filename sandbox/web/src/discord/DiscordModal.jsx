import { useEffect, useMemo, useRef, useState } from 'react';
import { play } from '../live/play.js';
import Dialog from '../parts/Dialog.jsx';
import Notice from '../parts/Notice.jsx';
import DiscordField from './DiscordField.jsx';
import { useDiscordWorld } from './DiscordWorld.jsx';
import { fieldProblem, fieldsOf, initialField } from './modalValues.js';

/** A modal that an app has opened for the member. */
export default function DiscordModal({ modal }) {
  const { guild, user } = useDiscordWorld();
  const fields = useMemo(() => fieldsOf(modal), [modal]);
  const inputs = fields.filter((one) => one.id !== undefined);
  const [values, setValues] = useState(() =>
    Object.fromEntries(inputs.map((one) => [one.id, initialField(one)])),
  );
  const [problems, setProblems] = useState({});
  const [failure, setFailure] = useState(null);
  const [busy, setBusy] = useState(false);
  const form = useRef(null);
  const where = { guild: guild.id, user: user.id, interaction: modal.interaction };

  useEffect(() => form.current.querySelector('input, textarea, button').focus(), []);

  const change = (id, value) => {
    setValues((last) => ({ ...last, [id]: value }));
    setProblems((last) => ({ ...last, [id]: undefined }));
  };
  const submit = async (event) => {
    event.preventDefault();
    if (busy) return;
    const wrong = inputs
      .map((one) => [one.id, fieldProblem(one, values[one.id])])
      .filter(([, problem]) => problem !== null);
    setProblems(Object.fromEntries(wrong));
    if (wrong.length > 0) {
      const field = form.current.querySelector(`[data-field="${CSS.escape(wrong[0][0])}"]`);
      field.querySelector('input, textarea, button').focus();
      return;
    }
    setBusy(true);
    setFailure(null);
    try {
      const answer = await play('/sandbox/discord/submit', {
        ...where,
        custom_id: modal.custom_id,
        values,
      });
      if (answer.acknowledged === false) setFailure('Something went wrong. Try again.');
    } catch (refused) {
      setFailure(refused.message);
    } finally {
      setBusy(false);
    }
  };
  const close = () =>
    play('/sandbox/discord/close', where).catch((refused) => setFailure(refused.message));

  return (
    <Dialog title={modal.title} className="discord-dialog" onClose={close}>
      <form ref={form} noValidate onSubmit={submit}>
        <div className="dialog-body">
          {failure && <Notice onDismiss={() => setFailure(null)}>{failure}</Notice>}
          {fields.map((field, index) => (
            <DiscordField
              key={field.id ?? index}
              field={field}
              value={values[field.id]}
              problem={problems[field.id]}
              onChange={(value) => change(field.id, value)}
            />
          ))}
        </div>
        <footer className="dialog-foot">
          <button type="button" className="plain-button" onClick={close}>
            Cancel
          </button>
          <button type="submit" className="main-button" aria-busy={busy || undefined}>
            {busy ? 'Submitting…' : 'Submit'}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
