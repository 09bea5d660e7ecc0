import { useCallback, useRef, useState } from 'react';

/**
 * Runs one act of a user at a time and says what became of it.
 *
 * @param refused the sentence to show when the app did not acknowledge; gets the reason
 */
export function useAct(refused) {
  const [state, setState] = useState({ busy: false, problem: null });
  const running = useRef(false);
  const run = useCallback(
    async (act) => {
      if (running.current) return null;
      running.current = true;
      setState({ busy: true, problem: null });
      try {
        const answer = await act();
        const failed = answer?.acknowledged === false;
        setState({ busy: false, problem: failed ? refused(answer.reason) : null });
        return answer;
      } catch (failure) {
        setState({ busy: false, problem: failure.message });
        return null;
      } finally {
        running.current = false;
      }
    },
    [refused],
  );
  const forget = useCallback(() => setState({ busy: false, problem: null }), []);
  return { ...state, run, forget };
}
