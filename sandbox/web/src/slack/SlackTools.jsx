import { play } from '../live/play.js';
import MessageTools from '../parts/MessageTools.jsx';
import { useSlackWorld } from './SlackWorld.jsx';

const EMOJI = [
  ['+1', '👍 Thumbs up'],
  ['white_check_mark', '✅ Done'],
  ['eyes', '👀 Looking'],
  ['tada', '🎉 Hooray'],
  ['heart', '❤️ Heart'],
];

/** What a user can do with a message of Slack. */
export default function SlackTools({ message, channel, onThread, onFailure }) {
  const { workspace, user } = useSlackWorld();
  const own = message.user === user.id && !message.bot_id;
  const act = (name, more) => {
    const where = { team: workspace.id, channel, user: user.id, ts: message.ts };
    play(`/sandbox/slack/${name}`, { ...where, ...more }).then(
      (answer) =>
        answer.acknowledged === false && onFailure(`This app did not respond (${answer.reason}).`),
      (refused) => onFailure(refused.message),
    );
  };
  const shortcuts = (workspace.shortcuts ?? [])
    .filter((one) => one.kind === 'message')
    .map((one) => ({
      key: one.callbackId,
      name: one.name,
      run: () => act('shortcut', { callback_id: one.callbackId }),
    }));
  const remove = { key: 'delete', name: 'Delete message', run: () => act('delete') };
  return (
    <MessageTools
      className="slack-tools"
      look="slack-picker"
      emoji={EMOJI}
      onReact={(emoji) => act('reaction', { emoji })}
      reply="Reply in thread"
      onReply={onThread && (() => onThread(message.thread_ts ?? message.ts))}
      more={own || user.isAdmin ? [...shortcuts, remove] : shortcuts}
      edit={own ? { text: message.text ?? '', save: (text) => act('edit', { text }) } : null}
    />
  );
}
