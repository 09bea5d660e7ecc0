import { Fragment } from 'react';
import { dayName } from '../look/times.js';
import DayDivider from '../parts/DayDivider.jsx';
import DiscordMessage from './DiscordMessage.jsx';
import { authorOf, isEphemeral } from './discordPeople.js';
import { useDiscordWorld, useLight } from './DiscordWorld.jsx';

const CLOSE = 420_000;
const SYSTEM = {
  6: ['pin', 'pinned a message'],
  7: ['join', 'joined the server'],
  18: ['thread', 'started a thread'],
};

function follows(message, previous) {
  if (!previous || SYSTEM[previous.type] || isEphemeral(previous) !== isEphemeral(message))
    return false;
  if (message.referenced_message || message.interaction || message.interaction_metadata)
    return false;
  const gap = Date.parse(message.timestamp) - Date.parse(previous.timestamp);
  return previous.author.id === message.author.id && gap < CLOSE;
}

function SystemMessage({ message }) {
  const { guild } = useDiscordWorld();
  const light = useLight();
  const [type, words] = SYSTEM[message.type];
  return (
    <discord-system-message type={type} light-theme={light}>
      {authorOf(message.author, guild).name} {words}
      {message.type === 18 && message.content ? `: ${message.content}` : ''}
    </discord-system-message>
  );
}

/** Messages one after the other, with the days between them. */
export default function DiscordMessages({ messages, channel, onReply, onDismiss }) {
  const light = useLight();
  return (
    <discord-messages no-background="" light-theme={light}>
      {messages.map((message, index) => {
        const previous = messages[index - 1];
        const date = new Date(message.timestamp);
        const newDay = !previous || dayName(new Date(previous.timestamp)) !== dayName(date);
        return (
          <Fragment key={message.id}>
            {newDay && <DayDivider date={date} />}
            {SYSTEM[message.type] ? (
              <SystemMessage message={message} />
            ) : (
              <DiscordMessage
                message={message}
                channel={channel}
                follows={!newDay && follows(message, previous)}
                onReply={onReply}
                onDismiss={onDismiss}
              />
            )}
          </Fragment>
        );
      })}
    </discord-messages>
  );
}
