import { play } from '../live/play.js';
import { emojiText } from './emojiText.js';
import { useDiscordWorld, useLight } from './DiscordWorld.jsx';

/** The reactions under a message; a click adds or takes back one's own. */
export default function DiscordReactions({ message, channel, onFailure }) {
  const { guild, user } = useDiscordWorld();
  const light = useLight();
  const { reactions = [], id } = message;
  if (reactions.length === 0) return null;
  const toggle = (emoji, mine) => {
    const where = { guild: guild.id, channel, user: user.id, message: id };
    play('/sandbox/discord/react', { ...where, emoji, remove: mine }).catch((refused) =>
      onFailure(refused.message),
    );
  };
  return (
    <discord-reactions slot="reactions">
      {reactions.map(({ emoji, count, me }) => (
        <button
          key={emojiText(emoji)}
          type="button"
          className="bare-button"
          aria-pressed={Boolean(me)}
          onClick={() => toggle(emojiText(emoji), Boolean(me))}
        >
          <discord-reaction
            emoji={emojiText(emoji)}
            name={emoji.name}
            count={count}
            reacted={me ? '' : undefined}
            light-theme={light}
          />
        </button>
      ))}
    </discord-reactions>
  );
}
