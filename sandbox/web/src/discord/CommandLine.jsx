import { useMemo, useState } from 'react';
import CommandOption from './CommandOption.jsx';
import CommandTail from './CommandTail.jsx';
import FileOption from './FileOption.jsx';
import { resolved } from './commands.js';
import { useDiscordWorld } from './DiscordWorld.jsx';
import Icon from '../parts/Icon.jsx';

const FILE = 11;

/**
 * A command with its options, each in a box of its own, as Discord shows it while it is typed.
 *
 * @param written what was typed before the command was recognised: its options, and the rest
 */
export default function CommandLine({ command, written, channel, busy, onSend, onLeave }) {
  const { guild } = useDiscordWorld();
  const [typed, setTyped] = useState(written.options);
  const [added, setAdded] = useState(() => Object.keys(written.options));
  const [tail, setTail] = useState(written.rest);
  const [tailProblem, setTailProblem] = useState(undefined);
  const [problems, setProblems] = useState({});
  const [focus, setFocus] = useState(() => {
    const first = command.options.find((one) => one.required && !written.options[one.name]?.text);
    return { name: first?.name ?? null };
  });

  const shown = command.options.filter((one) => one.required || added.includes(one.name));
  const others = command.options.filter((one) => !shown.includes(one));
  const values = useMemo(() => {
    const known = {};
    for (const option of command.options) {
      const { value } = resolved(option, typed[option.name], guild);
      if (value !== undefined) known[option.name] = value;
    }
    return known;
  }, [command, typed, guild]);

  const goOn = (after) => {
    const next = shown.find((one) => one.name !== after && one.required && !typed[one.name]?.text);
    setFocus({ name: next?.name ?? null });
  };
  const write = (name, entry) => {
    setTyped((last) => ({ ...last, [name]: entry }));
    setProblems((last) => ({ ...last, [name]: undefined }));
  };
  const writeTail = (text) => {
    setTail(text);
    setTailProblem(undefined);
  };
  const add = (name, entry, rest) => {
    setAdded((last) => [...last, name]);
    write(name, entry);
    writeTail(rest);
    setFocus({ name: entry.value === undefined ? name : null });
  };
  const remove = (option) => {
    if (option.required) return;
    setAdded((last) => last.filter((name) => name !== option.name));
    write(option.name, undefined);
    setFocus({ name: null });
  };
  const send = () => {
    const wrong = {};
    for (const option of shown) {
      const { problem } = resolved(option, typed[option.name], guild);
      if (problem) wrong[option.name] = problem;
    }
    setProblems(wrong);
    const left = tail.trim();
    setTailProblem(left && `“${left}” belongs to no option. Choose one for it, or delete it.`);
    const [first] = Object.keys(wrong);
    if (first) setFocus({ name: first });
    else if (left) setFocus({ name: null });
    else if (!busy) onSend(values);
  };
  const key = (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      onLeave();
    }
  };

  return (
    <div
      className="command-line"
      role="group"
      aria-label={`Command ${command.name}`}
      onKeyDown={key}
    >
      <div className="composer-box command-box">
        <span className="command-name">/{command.name}</span>
        {shown.map((option) => {
          const Option = option.type === FILE ? FileOption : CommandOption;
          return (
          <Option
            key={option.name}
            command={command}
            option={option}
            typed={typed[option.name] ?? { text: '' }}
            values={values}
            channel={channel}
            problem={problems[option.name]}
            focus={focus}
            onType={(entry) => write(option.name, entry)}
            onDone={() => goOn(option.name)}
            onSend={send}
            onRemove={() => remove(option)}
          />
          );
        })}
        <CommandTail
          options={others}
          text={tail}
          problem={tailProblem}
          focus={focus}
          onType={writeTail}
          onAdd={add}
          onSend={send}
          onLeave={onLeave}
        />
        <button
          type="button"
          className="composer-send"
          aria-label="Send command"
          disabled={busy}
          onClick={send}
        >
          {busy ? <span className="loading-dot" aria-hidden="true" /> : <Icon name="send" />}
        </button>
      </div>
    </div>
  );
}
