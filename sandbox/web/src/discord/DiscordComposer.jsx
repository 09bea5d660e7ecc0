import { useCallback, useMemo, useState } from 'react';
import { play } from '../live/play.js';
import { useAct } from '../live/useAct.js';
import { useTellTyping } from '../live/useTyping.js';
import Composer from '../parts/Composer.jsx';
import Notice from '../parts/Notice.jsx';
import { readFile } from '../parts/useFiles.js';
import CommandLine from './CommandLine.jsx';
import { typedCommands, writtenOptions } from './commands.js';
import { discordSuggestions, sentText } from './discordSuggest.js';
import { authorOf } from './discordPeople.js';
import { useDiscordWorld } from './DiscordWorld.jsx';

// Discord says so itself, in a message that only this member sees.
const unanswered = () => null;

/** Where a member writes: plain messages, replies, and commands with their options. */
export default function DiscordComposer({ channel, replyTo, onReplyDone }) {
  const { guild, user } = useDiscordWorld();
  const [command, setCommand] = useState(null);
  const [returned, setReturned] = useState(0);
  const { busy, problem, run, forget } = useAct(unanswered);
  const commands = useMemo(() => typedCommands(guild.commands ?? []), [guild.commands]);

  const take = useCallback((found, written) => setCommand({ found, written }), []);
  const leave = () => {
    setCommand(null);
    setReturned((count) => count + 1);
  };
  const suggest = useCallback(
    (before) => discordSuggestions(before, guild, commands, take),
    [guild, commands, take],
  );
  const intercept = (text) => {
    const found = commands.find((one) => text.startsWith(`/${one.name} `));
    if (found) take(found, writtenOptions(text.slice(found.name.length + 2), found.options));
    return Boolean(found);
  };
  const where = { guild: guild.id, channel: channel.id, user: user.id };
  const tellTyping = useTellTyping('discord', where);
  const say = async (text, files) => {
    const said = { ...where, content: sentText(text, guild), reply_to: replyTo?.id };
    const answer = await run(async () => {
      const read = await Promise.all(files.map(readFile));
      return play('/sandbox/discord/message', { ...said, files: read });
    });
    if (answer === null) return null;
    onReplyDone();
    return [];
  };
  const sendCommand = async (options) => {
    const { found } = command;
    const act = { ...where, command: found.command, subcommand: found.sub, options };
    const answer = await run(() => play('/sandbox/discord/command', act));
    if (answer !== null) leave();
  };

  return (
    <>
      {problem && <Notice onDismiss={forget}>{problem}</Notice>}
      {replyTo && (
        <p className="replying">
          Replying to <strong>{authorOf(replyTo.author, guild).name}</strong>
          <button
            type="button"
            className="icon-button"
            aria-label="Stop replying"
            onClick={onReplyDone}
          >
            ✕
          </button>
        </p>
      )}
      {command ? (
        <CommandLine
          key={command.found.name}
          command={command.found}
          written={command.written}
          channel={channel.id}
          busy={busy}
          onSend={sendCommand}
          onLeave={leave}
        />
      ) : (
        <Composer
          label={`Message #${channel.name}`}
          placeholder={`Message #${channel.name}, or / for commands`}
          suggest={suggest}
          intercept={intercept}
          onSend={say}
          onTyping={tellTyping}
          busy={busy}
          focusKey={replyTo?.id ?? returned}
        />
      )}
    </>
  );
}
