import Drawn from './Drawn.jsx';
import { useSlackWorld } from './SlackWorld.jsx';

const emoji = (name) => [{ type: 'context', elements: [{ type: 'mrkdwn', text: `:${name}:` }] }];

/** The reactions under a message, with who gave them. */
export default function SlackReactions({ reactions = [] }) {
  const { workspace } = useSlackWorld();
  if (reactions.length === 0) return null;
  const nameOf = (id) => workspace.users.find((one) => one.id === id)?.realName ?? id;
  return (
    <ul className="slack-reactions" aria-label="Reactions">
      {reactions.map(({ name, count, users = [] }) => (
        <li key={name} title={`${users.map(nameOf).join(', ')} reacted with :${name}:`}>
          <Drawn blocks={emoji(name)} />
          <span>{count}</span>
        </li>
      ))}
    </ul>
  );
}
