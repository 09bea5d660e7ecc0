import { useEffect, useId, useRef, useState } from 'react';
import Suggestions from '../parts/Suggestions.jsx';
import { KINDS } from './commands.js';

/** The end of a command that is being typed, where more options are added. */
export default function CommandTail({ options, focus, onAdd, onSend, onLeave }) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const box = useRef(null);
  const id = useId();

  const items = options
    .filter((one) => one.name.includes(text.trim().toLowerCase()))
    .map((one) => ({
      key: one.name,
      name: one.name,
      about: one.description,
      from: KINDS[one.type],
    }));
  const chosen = items[active] ?? (text !== '' ? items[0] : undefined);

  useEffect(() => {
    if (focus.name === null) box.current.focus();
  }, [focus]);

  const add = (item, value) => {
    setText('');
    setActive(-1);
    onAdd(item.name, value);
  };
  const change = (typed) => {
    const [name, value] = typed.trim().split(/:(.*)/s);
    const known = value !== undefined && options.find((one) => one.name === name);
    if (known) {
      add(known, value);
    } else {
      setText(typed);
      setActive(-1);
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
    <span className="command-tail">
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
        placeholder={options.length > 0 ? `+${options.length} optional` : 'Enter to send'}
        value={text}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => change(event.target.value)}
        onKeyDown={key}
      />
    </span>
  );
}
