import { initialsPicture } from '../look/initials.js';
import { authorOf } from './discordPeople.js';
import { useDiscordWorld, useLight } from './DiscordWorld.jsx';

const picture = (author) => initialsPicture(author.name, author.id, author.isBot);

function plainStart(message) {
  const text =
    message.content ||
    (message.components?.length ? 'Message with components' : 'Click to see attachment');
  return text.replace(/\s+/g, ' ').slice(0, 80);
}

/** The line above a message: what it answers, or which command was used. */
export default function DiscordMessageHead({ message }) {
  const { guild } = useDiscordWorld();
  const light = useLight();
  const used = message.interaction ?? message.interaction_metadata;
  const commandName = message.interaction?.name ?? message.interaction_metadata?.name;
  if (used?.user && commandName) {
    const person = authorOf(used.user, guild);
    return (
      <discord-command
        slot="reply"
        author={person.name}
        avatar={picture(person)}
        role-color="var(--text)"
        command={commandName}
        type="slash_command"
        light-theme={light}
      />
    );
  }
  const answered = message.referenced_message;
  if (answered) {
    const person = authorOf(answered.author, guild);
    return (
      <discord-reply
        slot="reply"
        author={person.name}
        avatar={picture(person)}
        bot={person.isBot ? '' : undefined}
        role-color="var(--text)"
        light-theme={light}
      >
        {plainStart(answered)}
      </discord-reply>
    );
  }
  return null;
}
