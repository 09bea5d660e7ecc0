import { useState } from 'react';
import { play } from '../live/play.js';
import MessageTools from '../parts/MessageTools.jsx';
import { authorOf } from './discordPeople.js';
import { useDiscordWorld } from './DiscordWorld.jsx';
import NewThread from './NewThread.jsx';
import { isThread } from './useDiscordPlace.js';

const ON_USER = 2;
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
  const may = (permission) => (user.can ?? []).includes(permission);
  const author = authorOf(message.author, guild);
  const onAuthor = (guild.commands ?? [])
    .filter((one) => one.type === ON_USER)
    .map((one) => ({
      key: one.id,
      name: `${one.name}: ${author.name}`,
      run: () => act('command', { message: undefined, command: one.name, target_user: author.id }),
    }));
  const pin = {
    key: 'pin',
    name: message.pinned ? 'Unpin message' : 'Pin message',
    run: () => act('pin', { remove: message.pinned }),
  };
  const remove = { key: 'delete', name: 'Delete message', run: () => act('delete') };
  const here = guild.channels.find((one) => one.id === channel);
  const mayStart = here && !isThread(here) && !message.thread;
  const start = { key: 'thread', name: 'Create thread', run: () => setStarting(true) };
  const others = [
    ...(mayStart ? [start] : []),
    ...(may('PIN_MESSAGES') ? [pin] : []),
    ...commands,
    ...onAuthor,
  ];
  return (
    <>
      <MessageTools
        className="discord-tools"
        look="discord-picker"
        emoji={EMOJI}
        onReact={(emoji) => act('react', { emoji })}
        reply="Reply"
        onReply={() => onReply(message)}
        more={own || may('MANAGE_MESSAGES') ? [...others, remove] : others}
        edit={own ? { text: message.content, save: (content) => act('edit', { content }) } : null}
      />
      {starting && (
        <NewThread channel={channel} message={message} onClose={() => setStarting(false)} />
      )}
    </>
  );
}
