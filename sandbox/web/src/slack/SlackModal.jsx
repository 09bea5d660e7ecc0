import { useEffect, useRef, useState } from 'react';
import { play } from '../live/play.js';
import Dialog from '../parts/Dialog.jsx';
import Notice from '../parts/Notice.jsx';
import SlackBlocks from './SlackBlocks.jsx';
import { problemsOf, submission } from './slackValues.js';
import { SlackActions, useSlackWorld } from './SlackWorld.jsx';
import { useViewActions } from './useViewActions.js';

const TROUBLE = 'We had some trouble connecting. Try again?';

/** The modal on top of the stack of a user's modals. */
export default function SlackModal({ view }) {
  const { workspace, user } = useSlackWorld();
  const [failure, setFailure] = useState(null);
  const [busy, setBusy] = useState(false);
  const form = useRef(null);
  const team = workspace.id;
  const { actions, value, setErrors } = useViewActions(view, team, user.id, setFailure);

  useEffect(() => {
    const first = form.current.querySelector('input, textarea, .slack-blocks button');
    (first ?? form.current.querySelector('button')).focus();
  }, [view.id]);

  const wrong = (problems) => {
    setErrors(problems);
    const [first] = Object.keys(problems);
    const field = form.current.querySelector(`[data-field="${CSS.escape(first)}"]`);
    field?.querySelector('input, textarea, button')?.focus();
  };
  const submit = async (event) => {
    event.preventDefault();
    if (busy) return;
    const problems = problemsOf(view, value);
    if (Object.keys(problems).length > 0) {
      wrong(problems);
      return;
    }
    setBusy(true);
    setFailure(null);
    try {
      const values = submission(view, value);
      const answer = await play('/sandbox/slack/submit', {
        team,
        user: user.id,
        view_id: view.id,
        values,
      });
      if (answer.acknowledged === false) setFailure(TROUBLE);
      else if (answer.errors && Object.keys(answer.errors).length > 0) wrong(answer.errors);
    } catch (refused) {
      setFailure(refused.message);
    } finally {
      setBusy(false);
    }
  };
  const close = () => {
    play('/sandbox/slack/close', { team, user: user.id, view_id: view.id }).catch((refused) =>
      setFailure(refused.message),
    );
  };

  return (
    <Dialog title={view.title.text} className="slack-dialog" onClose={close}>
      <form ref={form} noValidate onSubmit={submit}>
        <div className="dialog-body">
          {failure && <Notice onDismiss={() => setFailure(null)}>{failure}</Notice>}
          <SlackActions.Provider value={actions}>
            <SlackBlocks blocks={view.blocks} />
          </SlackActions.Provider>
        </div>
        <footer className="dialog-foot">
          <button type="button" className="plain-button" onClick={close}>
            {view.close?.text ?? (view.submit ? 'Cancel' : 'Close')}
          </button>
          {view.submit && (
            <button type="submit" className="main-button" aria-busy={busy || undefined}>
              {busy ? 'Submitting…' : view.submit.text}
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  );
}
