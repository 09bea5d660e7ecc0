import { useCallback, useMemo, useState } from 'react';
import { play } from '../live/play.js';
import { useDiscordWorld } from './DiscordWorld.jsx';

/** What the controls of one message do, and what came of the last one. */
export function useMessageActions(message, channel) {
  const { guild, user } = useDiscordWorld();
  const [state, setState] = useState({ busy: null, problem: null });
  const actions = useMemo(() => {
    const act = async (customId, values) => {
      setState({ busy: customId, problem: null });
      const where = { guild: guild.id, channel, user: user.id, message: message.id };
      try {
        // Where the app does not answer, Discord says so in a message of its own.
        await play('/sandbox/discord/click', {
          ...where,
          custom_id: customId,
          values,
        });
        setState({ busy: null, problem: null });
      } catch (refused) {
        setState({ busy: null, problem: refused.message });
      }
    };
    return { act, busy: state.busy };
  }, [guild.id, user.id, channel, message.id, state.busy]);
  const fail = useCallback((problem) => setState({ busy: null, problem }), []);
  return { actions, problem: state.problem, fail };
}
