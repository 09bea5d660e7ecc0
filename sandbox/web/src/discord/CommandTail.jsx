import { useEffect, useId, useRef, useState } from 'react';
import Suggestions from '../parts/Suggestions.jsx';
import { KINDS, offeredChoices } from './commands.js';
import { useDiscordWorld } from './DiscordWorld.jsx';

/**
 * The end of a command that is being typed, where more options are added; a word that is a choice
 * of one of them is offered as that.
 */
export default function CommandTail(props) {
  const { options, text, problem, focus, onType, onAdd, onSend, onLeave } = props;
  const { guild } = useDiscordWorld();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const box = useRef(null);
  const id = useId();

  const [, word, rest] = text.trim().match(/^(\S*)\s*(.*)$/s);
  const chosenFor = offeredChoices(word, options, guild).map(({ option, choice }, index) => ({
    key: `choice-${index}`,
    name: `${option.name}: ${choice.label}`,
    about: option.description,
    add: () => onAdd(option.name, { text: choice.label, value: choice.value }, rest),
  }));
  const named = options
    .filter((one) => one.name.includes(text.trim().toLowerCase()))
    .map((one) => ({
      key: one.name,
      name: one.name,
      about: one.description,
      from: KINDS[one.type],
      add: () => onAdd(one.name, { text: '' }, ''),
    }));
  const items = [...named, ...chosenFor];
  const chosen = items[active] ?? (text !== '' ? items[0] : undefined);

  useEffect(() => {
    if (focus.name === null) box.current.focus();
  }, [focus]);

  const add = (item) => {
    setActive(-1);
    item.add();
  };
  const change = (typed) => {
    const [name, value] = typed.trim().split(/:(.*)/s);
    const known = value !== undefined && options.find((one) => one.name === name);
    setActive(-1);
    if (known) {
      onAdd(known.name, { text: value }, '');
    } else {
      onType(typed);
      setOpen(true);
    }
  };
  const key = (event) => {
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves && items.length > 0) {
      setActive(
        (Math.max(active, moves[event.key] < 0 ? 0 : -1) + moves[event.key] + items.length) %
          items.length,
      );
    } else if (event.key === 'Enter') {
      if (chosen) add(chosen);
      else onSend();
    } else if (event.key === 'Tab' && !event.shiftKey && chosen) {
      add(chosen);
    } else if (event.key === 'Backspace' && text === '') {
      onLeave();
    } else {
      return;
    }
    event.preventDefault();
  };
  return (
    <span className={`command-tail ${problem ? 'command-option-wrong' : ''}`}>
      {open && items.length > 0 && (
        <Suggestions id={`${id}-list`} label="Options" items={items} chosen={chosen} onPick={add} />
      )}
      <input
        ref={box}
        role="combobox"
        autoComplete="off"
        aria-label={
          options.length > 0 ? 'Add an option, or press Enter to send' : 'Press Enter to send'
        }
        aria-expanded={open && items.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen && open ? `${id}-list-${chosen.key}` : undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        placeholder={options.length > 0 ? `+${options.length} optional` : 'Enter to send'}
        value={text}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => change(event.target.value)}
        onKeyDown={key}
      />
      {problem && (
        <span id={`${id}-problem`} className="command-problem" role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
