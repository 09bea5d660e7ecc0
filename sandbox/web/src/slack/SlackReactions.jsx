import { play } from '../live/play.js';
import Drawn from './Drawn.jsx';
import { useSlackWorld } from './SlackWorld.jsx';

const emoji = (name) => [{ type: 'context', elements: [{ type: 'mrkdwn', text: `:${name}:` }] }];

/** The reactions under a message, with who gave them; a click adds or takes back one's own. */
export default function SlackReactions({ message, channel, onFailure }) {
  const { workspace, user } = useSlackWorld();
  const { reactions = [], ts } = message;
  if (reactions.length === 0) return null;
  const nameOf = (id) => workspace.users.find((one) => one.id === id)?.realName ?? id;
  const toggle = (name, mine) => {
    const where = { team: workspace.id, channel, user: user.id, ts };
    play('/sandbox/slack/reaction', { ...where, emoji: name, remove: mine }).catch((refused) =>
      onFailure(refused.message),
    );
  };
  return (
    <ul className="slack-reactions" aria-label="Reactions">
      {reactions.map(({ name, count, users = [] }) => {
        const mine = users.includes(user.id);
        return (
          <li key={name}>
            <button
              type="button"
              aria-pressed={mine}
              title={`${users.map(nameOf).join(', ')} reacted with :${name}:`}
              onClick={() => toggle(name, mine)}
            >
              <Drawn blocks={emoji(name)} />
              <span>{count}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
