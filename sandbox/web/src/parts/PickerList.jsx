import { useEffect, useMemo, useRef, useState } from 'react';
import { useOptions } from './useOptions.js';

/** The open menu of a picker: a search box and the options under it. */
export default function PickerList({
  id,
  label,
  groups,
  ask,
  minQuery,
  chosen,
  multiple,
  onPick,
  onLeave,
}) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef(null);
  const answer = useOptions(query, groups, ask, minQuery);
  const options = useMemo(() => answer.groups.flatMap((group) => group.options), [answer.groups]);
  const isChosen = (option) => chosen.some((one) => one.value === option.value);

  useEffect(() => setActive(0), [query]);
  useEffect(() => {
    list.current.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const key = (event) => {
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves && options.length > 0) {
      setActive((active + moves[event.key] + options.length) % options.length);
    } else if (event.key === 'Enter') {
      if (options[active]) onPick(options[active]);
    } else if (event.key === 'Escape') {
      onLeave();
    } else if (event.key === 'Tab') {
      onLeave();
      return;
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  let index = -1;
  return (
    <>
      <input
        className="picker-search"
        role="combobox"
        aria-label={`Search ${label}`}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={options[active] ? `${id}-${active}` : undefined}
        placeholder="Search…"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={key}
      />
      <div className="picker-options" ref={list}>
        <div id={id} role="listbox" aria-label={label} aria-multiselectable={multiple || undefined}>
          {answer.groups.map((group, place) => (
            <div key={place} role="group" aria-label={group.label ?? label}>
              {group.label && <div className="picker-group">{group.label}</div>}
              {group.options.map((option) => {
                index += 1;
                const mine = index;
                return (
                  <div
                    key={option.value}
                    id={`${id}-${mine}`}
                    role="option"
                    className="picker-option"
                    aria-selected={isChosen(option)}
                    data-active={mine === active ? '' : undefined}
                    onPointerMove={() => setActive(mine)}
                    onClick={() => onPick(option)}
                  >
                    <span>
                      {option.label}
                      {option.description && <small>{option.description}</small>}
                    </span>
                    <span aria-hidden="true">{isChosen(option) ? '✓' : ''}</span>
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        {answer.words && (
          <p className="picker-words-only" role="status">
            {answer.words}
          </p>
        )}
      </div>
      {multiple && (
        <button type="button" className="picker-done" onClick={onLeave}>
          Done
        </button>
      )}
    </>
  );
}
