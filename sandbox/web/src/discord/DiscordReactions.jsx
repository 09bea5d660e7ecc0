import { emojiText } from './emojiText.js';
import { useLight } from './DiscordWorld.jsx';

/** The reactions under a message. */
export default function DiscordReactions({ reactions = [] }) {
  const light = useLight();
  if (reactions.length === 0) return null;
  return (
    <discord-reactions slot="reactions">
      {reactions.map((reaction) => (
        <discord-reaction
          key={emojiText(reaction.emoji)}
          emoji={emojiText(reaction.emoji)}
          name={reaction.emoji.name}
          count={reaction.count}
          reacted={reaction.me ? '' : undefined}
          light-theme={light}
        />
      ))}
    </discord-reactions>
  );
}
