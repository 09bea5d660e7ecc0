import { memo, useEffect, useRef } from 'react';
import { initialsPicture } from '../look/initials.js';
import { messageTime } from '../look/times.js';
import DiscordComponents from './DiscordComponents.jsx';
import DiscordEmbed from './DiscordEmbed.jsx';
import DiscordFile from './DiscordFile.jsx';
import DiscordMessageHead from './DiscordMessageHead.jsx';
import DiscordReactions from './DiscordReactions.jsx';
import DiscordTools from './DiscordTools.jsx';
import { authorOf, isEphemeral, isThinking } from './discordPeople.js';
import { DiscordActions, useDiscordWorld, useLight } from './DiscordWorld.jsx';
import Markdown from './Markdown.jsx';
import { useMessageActions } from './useMessageActions.js';

const COMPONENTS_V2 = 32768;

const picture = (author) => initialsPicture(author.name, author.id, author.isBot);

function Content({ message, author }) {
  if (isThinking(message)) {
    return (
      <span className="discord-thinking">
        <span className="thinking-dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        {author.name} is thinking…
      </span>
    );
  }
  return message.content ? <Markdown text={message.content} /> : null;
}

function Thread({ thread, onOpen }) {
  const light = useLight();
  const count = thread.message_count ?? 0;
  return (
    <discord-thread
      slot="thread"
      name={thread.name}
      cta={count === 1 ? '1 Message' : `${count} Messages`}
      role="button"
      tabIndex={0}
      light-theme={light}
      onClick={onOpen}
      onKeyDown={(event) => event.key === 'Enter' && onOpen()}
    >
      Open the thread
    </discord-thread>
  );
}

/** One message: who, when, what, and what can be done with it. */
function DiscordMessage({ message, channel, follows, onReply, onDismiss }) {
  const { guild, openChannel } = useDiscordWorld();
  const light = useLight();
  const element = useRef(null);
  const { actions, problem, fail } = useMessageActions(message, channel);
  const author = authorOf(message.author, guild);
  const ephemeral = isEphemeral(message);
  const date = new Date(message.timestamp);
  const { embeds = [], attachments = [], components = [] } = message;
  // Pictures that components already show are not shown a second time below them.
  const made = Boolean(message.flags & COMPONENTS_V2);
  const loose = made ? [] : attachments;
  const edited = message.edited_timestamp && !isThinking(message);

  useEffect(() => {
    element.current.dismissMessageClicked = () => onDismiss(message.id);
  }, [message.id, onDismiss]);

  return (
    <discord-message
      ref={element}
      role="article"
      aria-label={`${author.name}, ${messageTime(date)}${ephemeral ? ', only you can see this' : ''}`}
      author={author.name}
      avatar={picture(author)}
      bot={author.isBot ? '' : undefined}
      timestamp={messageTime(date)}
      edited={edited && !made ? '' : undefined}
      ephemeral={ephemeral ? '' : undefined}
      message-body-only={follows ? '' : undefined}
      light-theme={light}
    >
      <DiscordMessageHead message={message} />
      <Content message={message} author={author} />
      {embeds.map((embed, index) => (
        <DiscordEmbed key={index} embed={embed} />
      ))}
      {loose.length > 0 && (
        <div slot="attachments" className="discord-files">
          {loose.map((file) => (
            <DiscordFile key={file.id} file={file} />
          ))}
        </div>
      )}
      {(components.length > 0 || problem) && (
        <div slot="components" className="discord-components">
          <DiscordActions.Provider value={actions}>
            <DiscordComponents components={components} />
          </DiscordActions.Provider>
          {edited && made && <small className="discord-edited">(edited)</small>}
          {problem && (
            <p className="discord-failed" role="alert">
              {problem}
            </p>
          )}
        </div>
      )}
      <DiscordReactions message={message} channel={channel} onFailure={fail} />
      {message.thread && (
        <Thread thread={message.thread} onOpen={() => openChannel(message.thread.id)} />
      )}
      {!ephemeral && (
        <DiscordTools message={message} channel={channel} onReply={onReply} onFailure={fail} />
      )}
    </discord-message>
  );
}

const same = (one, other) =>
  one.follows === other.follows &&
  one.channel === other.channel &&
  one.onReply === other.onReply &&
  JSON.stringify(one.message) === JSON.stringify(other.message);

export default memo(DiscordMessage, same);
