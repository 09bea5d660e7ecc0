import { useEffect, useRef } from 'react';

/** The list above a composer, of which the keyboard in the composer picks. */
export default function Suggestions({ id, label, items, chosen, onPick, words }) {
  const list = useRef(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div className="suggestions" ref={list}>
      <div className="suggestions-title" aria-hidden="true">
        {label}
      </div>
      <div id={id} role="listbox" aria-label={label}>
        {items.map((item) => (
          <div
            key={item.key}
            id={`${id}-${item.key}`}
            role="option"
            className="suggestion"
            aria-selected={item === chosen}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(item)}
          >
            <span className="suggestion-words">
              <span className="suggestion-name">{item.name}</span>
              {item.hint && <span className="suggestion-hint"> {item.hint}</span>}
              {item.about && <span className="suggestion-about">{item.about}</span>}
            </span>
            {item.from && <span className="suggestion-from">{item.from}</span>}
          </div>
        ))}
      </div>
      {words && (
        <p className="picker-words-only" role="status">
          {words}
        </p>
      )}
    </div>
  );
}
