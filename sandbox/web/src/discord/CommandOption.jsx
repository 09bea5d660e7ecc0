import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { play } from '../live/play.js';
import Suggestions from '../parts/Suggestions.jsx';
import { useOptions } from '../parts/useOptions.js';
import { KINDS, knownChoices } from './commands.js';
import { useDiscordWorld } from './DiscordWorld.jsx';

function useChoices({ command, option, typed, values, channel, open }) {
  const { guild, user } = useDiscordWorld();
  const latest = useRef(values);
  latest.current = values;
  const groups = useMemo(() => {
    const known = knownChoices(option, guild);
    return known ? [{ options: known }] : [];
  }, [option, guild]);
  const ask = useCallback(
    async (text) => {
      const answer = await play('/sandbox/discord/autocomplete', {
        guild: guild.id,
        channel,
        user: user.id,
        command: command.command,
        subcommand: command.sub,
        options: { ...latest.current, [option.name]: text },
        focused: option.name,
      });
      const options = answer.choices.map((one) => ({ label: one.name, value: one.value }));
      return options.length === 0 ? [] : [{ options }];
    },
    [guild.id, user.id, channel, command, option],
  );
  const picked = typed.value !== undefined;
  const wanted = open && !picked;
  const found = useOptions(
    picked ? '' : typed.text,
    groups,
    wanted && option.autocomplete ? ask : undefined,
  );
  const choosable = wanted && (option.autocomplete || groups.length > 0);
  if (!choosable) return { items: [], words: '' };
  const items = found.groups
    .flatMap((group) => group.options)
    .slice(0, 25)
    .map((one, index) => ({ key: String(index), name: one.label, choice: one }));
  return { items, words: found.words };
}

/** One option of a command: its name, the box for its value, and what may be chosen. */
export default function CommandOption(props) {
  const { option, typed, problem, focus, onType, onDone, onSend, onRemove } = props;
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const box = useRef(null);
  const id = useId();
  const { items, words } = useChoices({ ...props, open });
  const chosen = items[active] ?? (typed.text !== '' ? items[0] : undefined);

  useEffect(() => {
    if (focus.name === option.name) box.current.focus();
  }, [focus, option.name]);

  const pick = ({ choice }) => {
    onType({ text: choice.label, value: choice.value });
    setActive(-1);
    onDone();
  };
  const key = (event) => {
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves && items.length > 0) {
      const from = active < 0 && moves[event.key] < 0 ? 0 : active;
      setActive((from + moves[event.key] + items.length) % items.length);
    } else if (event.key === 'Enter') {
      if (chosen) pick(chosen);
      else onSend();
    } else if (event.key === 'Tab' && !event.shiftKey && chosen) {
      pick(chosen);
    } else if (event.key === 'Escape' && open && items.length > 0) {
      setOpen(false);
    } else if (event.key === 'Backspace' && typed.text === '') {
      onRemove();
    } else {
      return;
    }
    event.preventDefault();
  };

  return (
    <span className={`command-option ${problem ? 'command-option-wrong' : ''}`}>
      {open && (items.length > 0 || words) && (
        <Suggestions
          id={`${id}-list`}
          label={`${option.name}: ${option.description}`}
          items={items}
          chosen={chosen}
          onPick={pick}
          words={words}
        />
      )}
      <label htmlFor={id}>{option.name}</label>
      <input
        ref={box}
        id={id}
        role="combobox"
        autoComplete="off"
        size={Math.max(8, typed.text.length + 1)}
        aria-expanded={open && items.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen && open ? `${id}-list-${chosen.key}` : undefined}
        aria-required={option.required || undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-about`}
        placeholder={KINDS[option.type]}
        value={typed.text}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setOpen(true);
          setActive(-1);
          onType({ text: event.target.value });
        }}
        onKeyDown={key}
      />
      <span
        id={`${id}-about`}
        className={problem ? 'command-problem' : 'only-read'}
        role={problem ? 'alert' : undefined}
      >
        {problem ?? option.description}
      </span>
    </span>
  );
}
