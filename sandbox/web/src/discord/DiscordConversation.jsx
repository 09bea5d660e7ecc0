import { useCallback, useEffect, useState } from 'react';
import { useLoaded } from '../live/useLoaded.js';
import { useTyping } from '../live/useTyping.js';
import Loading from '../parts/Loading.jsx';
import MessageLog from '../parts/MessageLog.jsx';
import Notice from '../parts/Notice.jsx';
import TypingLine from '../parts/TypingLine.jsx';
import DiscordComposer from './DiscordComposer.jsx';
import DiscordMessages from './DiscordMessages.jsx';
import { authorOf } from './discordPeople.js';
import { useDiscordWorld } from './DiscordWorld.jsx';

const STEP = 100;
const concernsOthers = ['modal', 'connection', 'command', 'typing'];

/** The messages of a channel or thread, and the composer below them. */
export default function DiscordConversation({ channel }) {
  const { guild, user } = useDiscordWorld();
  const [limit, setLimit] = useState(STEP);
  const [replyTo, setReplyTo] = useState(null);
  const [dismissed, setDismissed] = useState([]);
  const query = { channel: channel.id, user: user.id, limit };
  const { data, error, loading, reload } = useLoaded(
    '/sandbox/discord/messages',
    query,
    (change) => {
      const { platform, kind, details } = change;
      if (platform !== 'discord' || concernsOthers.includes(kind)) return false;
      return !details.channel || details.channel === channel.id;
    },
  );
  const typing = useTyping('discord', channel.id, user.id);
  const dismiss = useCallback((id) => setDismissed((last) => [...last, id]), []);
  const stopReplying = useCallback(() => setReplyTo(null), []);

  useEffect(() => setReplyTo(null), [user.id]);

  const all = data?.messages ?? [];
  const messages = all.filter((message) => !dismissed.includes(message.id));
  return (
    <>
      {error && <Notice again={reload}>Messages could not be loaded. {error.message}</Notice>}
      <MessageLog
        label={`Messages in ${channel.name}`}
        newest={messages.at(-1)?.id}
        place={`${channel.id} ${user.id}`}
      >
        {loading && <Loading what="messages" />}
        {all.length >= limit && (
          <button type="button" className="log-older" onClick={() => setLimit(limit + STEP)}>
            Show older messages
          </button>
        )}
        {data && messages.length === 0 && (
          <p className="empty">No messages in {channel.name} yet.</p>
        )}
        {messages.length > 0 && (
          <DiscordMessages
            messages={messages}
            channel={channel.id}
            onReply={setReplyTo}
            onDismiss={dismiss}
          />
        )}
      </MessageLog>
      <TypingLine
        names={typing.map((id) => authorOf({ id, username: 'Somebody' }, guild).name)}
      />
      <DiscordComposer channel={channel} replyTo={replyTo} onReplyDone={stopReplying} />
    </>
  );
}
