import { useCallback, useMemo, useState } from 'react';
import { play } from '../live/play.js';
import { initialValue } from './slackValues.js';

const keyOf = (block, element) => `${block.block_id} ${element.action_id}`;

/** What the controls of a modal or Home do, and the values that were typed into it. */
export function useViewActions(view, team, user, onFailure) {
  const [typed, setTyped] = useState({});
  const [errors, setErrors] = useState({});

  const value = useCallback(
    (block, element) => {
      const known = typed[keyOf(block, element)];
      return known === undefined ? initialValue(element) : known;
    },
    [typed],
  );
  const setValue = useCallback((block, element, next) => {
    setTyped((last) => ({ ...last, [keyOf(block, element)]: next }));
    setErrors((last) => ({ ...last, [block.block_id]: undefined }));
  }, []);

  const where = useCallback(
    (block, element) => ({
      team,
      user,
      view_id: view.id,
      block_id: block.block_id,
      action_id: element.action_id,
    }),
    [team, user, view.id],
  );
  const act = useCallback(
    async (block, element, answer) => {
      const { kept: _kept, ...given } = answer;
      try {
        const done = await play('/sandbox/slack/click', { ...where(block, element), ...given });
        if (done.acknowledged === false) onFailure(`The app did not respond (${done.reason}).`);
      } catch (failure) {
        onFailure(failure.message);
      }
    },
    [where, onFailure],
  );
  const ask = useCallback(
    (block, element, query) => play('/sandbox/slack/suggest', { ...where(block, element), query }),
    [where],
  );
  const actions = useMemo(
    () => ({ act, ask, view: { value, setValue, errors } }),
    [act, ask, value, setValue, errors],
  );
  return { actions, value, setErrors };
}
