import { play } from '../live/play.js';
import MessageTools from '../parts/MessageTools.jsx';
import { useDiscordWorld } from './DiscordWorld.jsx';

const ON_MESSAGE = 3;
const EMOJI = [
  ['👍', '👍 Thumbs up'],
  ['✅', '✅ Done'],
  ['👀', '👀 Looking'],
  ['🎉', '🎉 Hooray'],
  ['❤️', '❤️ Heart'],
];

/** What a member can do with a message of Discord. */
export default function DiscordTools({ message, channel, onReply, onFailure }) {
  const { guild, user } = useDiscordWorld();
  const own = message.author.id === user.id;
  const act = (name, more) => {
    const where = { guild: guild.id, channel, user: user.id, message: message.id };
    play(`/sandbox/discord/${name}`, { ...where, ...more }).then(
      (answer) => answer.acknowledged === false && onFailure('The application did not respond'),
      (refused) => onFailure(refused.message),
    );
  };
  const commands = (guild.commands ?? [])
    .filter((one) => one.type === ON_MESSAGE)
    .map((one) => ({
      key: one.id,
      name: one.name,
      run: () => act('command', { command: one.name }),
    }));
  const remove = { key: 'delete', name: 'Delete message', run: () => act('delete') };
  return (
    <MessageTools
      className="discord-tools"
      look="discord-picker"
      emoji={EMOJI}
      onReact={(emoji) => act('react', { emoji })}
      reply="Reply"
      onReply={() => onReply(message)}
      more={own || user.isAdmin ? [...commands, remove] : commands}
      edit={own ? { text: message.content, save: (content) => act('edit', { content }) } : null}
    />
  );
}
