import { useCallback, useEffect, useState } from 'react';
import { play } from '../live/play.js';
import { useAct } from '../live/useAct.js';
import { useTellTyping, useTyping } from '../live/useTyping.js';
import Composer from '../parts/Composer.jsx';
import Loading from '../parts/Loading.jsx';
import MessageLog from '../parts/MessageLog.jsx';
import Notice from '../parts/Notice.jsx';
import TypingLine from '../parts/TypingLine.jsx';
import SlackDraft from './SlackDraft.jsx';
import SlackMessages from './SlackMessages.jsx';
import { uploadAll } from './uploadAll.js';
import { nameOf } from './slackPeople.js';
import { slackSuggestions, sentText } from './slackSuggest.js';
import { useSlackWorld } from './SlackWorld.jsx';
import { useSlackMessages } from './useSlackMessages.js';

const STEP = 100;
// In a channel Slackbot says so itself, but not in a thread.
const unanswered = () => null;
const unansweredInThread = (reason) =>
  `The app did not respond to the command (${reason ?? 'no reason given'}).`;

const inChannel = (message) =>
  message.ephemeral
    ? !message.thread_ts
    : !message.thread_ts ||
      message.thread_ts === message.ts ||
      message.subtype === 'thread_broadcast';

/** The messages of a channel or of one thread, and the composer below them. */
export default function SlackConversation({ channel, thread, onThread }) {
  const { workspace, user } = useSlackWorld();
  const [limit, setLimit] = useState(STEP);
  const team = workspace.id;
  const place = `${channel.id} ${thread ?? ''}`;
  const { data, error, loading, reload } = useSlackMessages(
    team,
    channel.id,
    user.id,
    thread,
    limit,
  );
  const { busy, problem, run, forget } = useAct(thread ? unansweredInThread : unanswered);

  const typing = useTyping('slack', channel.id, user.id);
  const tellTyping = useTellTyping('slack', { team, channel: channel.id, user: user.id });
  const [draft, setDraft] = useState('');

  useEffect(() => {
    setLimit(STEP);
    forget();
  }, [place, forget]);

  const suggest = useCallback(
    (before) => slackSuggestions(before, workspace, Boolean(thread)),
    [workspace, thread],
  );
  const send = async (text, files) => {
    const where = { team, channel: channel.id, user: user.id, thread_ts: thread };
    if (files.length > 0) {
      let left = null;
      await run(() =>
        uploadAll(where, sentText(text, workspace), files, (rest) => {
          left = rest;
        }),
      );
      return left;
    }
    const isCommand = text.startsWith('/') && !text.startsWith('//');
    const answer = await run(() =>
      isCommand
        ? play('/sandbox/slack/command', { ...where, text })
        : play('/sandbox/slack/message', { ...where, text: sentText(text, workspace) }),
    );
    return answer === null ? null : [];
  };

  const all = data?.messages ?? [];
  const messages = thread ? all : all.filter(inChannel);
  const name = thread ? 'thread' : `#${channel.name}`;
  return (
    <>
      {error && <Notice again={reload}>Messages could not be loaded. {error.message}</Notice>}
      <MessageLog
        label={`Messages in ${name}`}
        newest={messages.at(-1)?.ts}
        place={`${place} ${user.id}`}
      >
        {loading && <Loading what="messages" />}
        {all.length >= limit && (
          <button type="button" className="log-older" onClick={() => setLimit(limit + STEP)}>
            Show older messages
          </button>
        )}
        {data && messages.length === 0 && <p className="empty">No messages in {name} yet.</p>}
        <SlackMessages messages={messages} channel={channel.id} onThread={onThread} />
      </MessageLog>
      {!thread && <TypingLine names={typing.map((id) => nameOf(id, workspace))} />}
      {problem && <Notice onDismiss={forget}>{problem}</Notice>}
      {draft && <SlackDraft text={draft} team={team} channel={channel.id} user={user.id} />}
      <Composer
        key={place}
        label={thread ? 'Reply in thread' : `Message ${name}`}
        placeholder={thread ? 'Reply…' : `Message ${name}, or / for commands`}
        suggest={suggest}
        onSend={send}
        onTyping={thread ? undefined : tellTyping}
        onDraft={thread ? undefined : setDraft}
        busy={busy}
        focusKey={thread}
      />
    </>
  );
}
