import { useState } from 'react';
import { play } from '../live/play.js';
import MessageTools from '../parts/MessageTools.jsx';
import { useDiscordWorld } from './DiscordWorld.jsx';
import NewThread from './NewThread.jsx';
import { isThread } from './useDiscordPlace.js';

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
  const [starting, setStarting] = useState(false);
  const own = message.author.id === user.id;
  const act = (name, more) => {
    const where = { guild: guild.id, channel, user: user.id, message: message.id };
    play(`/sandbox/discord/${name}`, { ...where, ...more }).catch((refused) =>
      onFailure(refused.message),
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
  const here = guild.channels.find((one) => one.id === channel);
  const mayStart = here && !isThread(here) && !message.thread;
  const start = { key: 'thread', name: 'Create thread', run: () => setStarting(true) };
  const others = mayStart ? [start, ...commands] : commands;
  return (
    <>
      <MessageTools
        className="discord-tools"
        look="discord-picker"
        emoji={EMOJI}
        onReact={(emoji) => act('react', { emoji })}
        reply="Reply"
        onReply={() => onReply(message)}
        more={own || user.isAdmin ? [...others, remove] : others}
        edit={own ? { text: message.content, save: (content) => act('edit', { content }) } : null}
      />
      {starting && (
        <NewThread channel={channel} message={message} onClose={() => setStarting(false)} />
      )}
    </>
  );
}
