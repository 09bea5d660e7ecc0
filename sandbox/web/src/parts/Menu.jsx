import { useCallback, useRef, useState } from 'react';
import { usePopup } from './usePopup.js';

/**
 * A button that opens a menu.
 *
 * @param items `[{key, name, about?, run}]`
 */
export default function Menu({ label, className = '', look = '', items, children }) {
  const [open, setOpen] = useState(false);
  const button = useRef(null);
  const menu = useRef(null);
  const close = useCallback(() => setOpen(false), []);
  const place = usePopup(open, button, menu, close);

  const leave = () => {
    close();
    button.current.focus();
  };
  const key = (event) => {
    const entries = [...menu.current.querySelectorAll('button')];
    const at = entries.indexOf(document.activeElement);
    const next = {
      ArrowDown: at + 1,
      ArrowUp: at - 1 + entries.length,
      Home: 0,
      End: entries.length - 1,
    };
    if (event.key in next) {
      event.preventDefault();
      entries[next[event.key] % entries.length].focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      leave();
    }
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <div ref={menu} popover="manual" className={`picker-popup ${look}`} style={place}>
          <div className="picker-options" role="menu" aria-label={label} onKeyDown={key}>
            {items.map((item) => (
              <button
                key={item.key}
                type="button"
                role="menuitem"
                className="picker-option"
                onClick={() => {
                  leave();
                  item.run();
                }}
              >
                <span>
                  {item.name}
                  {item.about && <small>{item.about}</small>}
                </span>
              </button>
            ))}
          </div>
        </div>
      )}
    </>
  );
}
