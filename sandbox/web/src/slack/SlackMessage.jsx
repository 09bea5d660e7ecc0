import { memo, useCallback, useMemo, useState } from 'react';
import { play } from '../live/play.js';
import { clockTime, fullTime } from '../look/times.js';
import Avatar from '../parts/Avatar.jsx';
import SlackBody from './SlackBody.jsx';
import SlackReactions from './SlackReactions.jsx';
import SlackTools from './SlackTools.jsx';
import { authorOf, isNotice } from './slackPeople.js';
import { tsDate } from './slackTime.js';
import { SlackActions, useSlackWorld } from './SlackWorld.jsx';
import Icon from '../parts/Icon.jsx';

function Time({ ts, short }) {
  const date = tsDate(ts);
  return (
    <time dateTime={date.toISOString()} title={fullTime(date)}>
      {short ? clockTime(date).replace(/\s?[AP]M$/i, '') : clockTime(date)}
    </time>
  );
}

function useMessageActions(message, channel) {
  const { workspace, user } = useSlackWorld();
  const [failure, setFailure] = useState(null);
  const team = workspace.id;
  const where = useCallback(
    (block, element) => ({
      team,
      channel,
      user: user.id,
      ts: message.ts,
      block_id: block.block_id,
      action_id: element.action_id,
    }),
    [team, channel, user.id, message.ts],
  );
  const act = useCallback(
    async (block, element, answer) => {
      const { kept: _kept, ...given } = answer;
      setFailure(null);
      try {
        const done = await play('/sandbox/slack/click', { ...where(block, element), ...given });
        if (done.acknowledged === false) {
          setFailure(`This app did not respond${done.reason ? ` (${done.reason})` : ''}.`);
        }
      } catch (refused) {
        setFailure(refused.message);
      }
    },
    [where],
  );
  const ask = useCallback(
    (block, element, query) => play('/sandbox/slack/suggest', { ...where(block, element), query }),
    [where],
  );
  return { actions: useMemo(() => ({ act, ask }), [act, ask]), failure, setFailure };
}

function Replies({ message, onThread }) {
  if (!message.reply_count || !onThread) return null;
  const words = message.reply_count === 1 ? '1 reply' : `${message.reply_count} replies`;
  return (
    <button type="button" className="slack-replies" onClick={() => onThread(message.ts)}>
      {words}
      {message.latest_reply && <small>Last reply {clockTime(tsDate(message.latest_reply))}</small>}
    </button>
  );
}

/** One message: who, when, what, and what can be done with it. */
function SlackMessage({ message, channel, follows, onThread }) {
  const { workspace } = useSlackWorld();
  const { actions, failure, setFailure } = useMessageActions(message, channel);
  const author = authorOf(message, workspace);

  if (isNotice(message)) {
    return (
      <div className="slack-notice">
        <span>{author.name}</span> <SlackBody message={message} /> <Time ts={message.ts} />
      </div>
    );
  }
  const whole = !follows || message.ephemeral;
  return (
    <article
      className={`slack-message ${message.ephemeral ? 'slack-ephemeral' : ''} ${whole ? '' : 'slack-follows'}`}
      aria-label={`${author.name}, ${clockTime(tsDate(message.ts))}${message.ephemeral ? ', only visible to you' : ''}`}
    >
      <div className="slack-side">
        {whole ? (
          <Avatar name={author.name} id={author.id} isBot={author.isBot} />
        ) : (
          <Time ts={message.ts} short />
        )}
      </div>
      <div className="slack-main">
        {message.ephemeral && (
          <p className="slack-only-you">
            <Icon name="eye" size={14} /> Only visible to you
          </p>
        )}
        {whole && (
          <p className="slack-head">
            <strong>{author.name}</strong>
            {author.isBot && <span className="slack-app">App</span>}
            <Time ts={message.ts} />
          </p>
        )}
        {message.subtype === 'thread_broadcast' && (
          <p className="slack-broadcast">replied to a thread</p>
        )}
        <SlackActions.Provider value={actions}>
          <SlackBody message={message} />
        </SlackActions.Provider>
        {failure && (
          <p className="slack-error" role="alert">
            <Icon name="warning" size={14} /> {failure}
          </p>
        )}
        <SlackReactions message={message} channel={channel} onFailure={setFailure} />
        <Replies message={message} onThread={onThread} />
      </div>
      {!message.ephemeral && (
        <SlackTools
          message={message}
          channel={channel}
          onThread={onThread}
          onFailure={setFailure}
        />
      )}
    </article>
  );
}

const same = (one, other) =>
  one.follows === other.follows &&
  one.channel === other.channel &&
  one.onThread === other.onThread &&
  JSON.stringify(one.message) === JSON.stringify(other.message);

export default memo(SlackMessage, same);
