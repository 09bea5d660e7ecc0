import { useCallback, useRef, useState } from 'react';
import { openLink } from '../look/addresses.js';
import { usePopup } from '../parts/usePopup.js';

/** The menu behind three dots. */
export default function SlackOverflow({ element, onAnswer }) {
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
    const items = [...menu.current.querySelectorAll('button')];
    const at = items.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 };
    if (event.key in next) {
      event.preventDefault();
      items[next[event.key] % items.length].focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      leave();
    }
  };
  const pick = (option) => {
    leave();
    if (option.url) openLink(option.url);
    onAnswer({ value: option.value });
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="slack-plain-button slack-overflow"
        aria-label={element.accessibility_label ?? 'More options'}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {open && (
        <div ref={menu} popover="manual" className="picker-popup slack-picker" style={place}>
          <div className="picker-options" role="menu" onKeyDown={key}>
            {element.options.map((option) => (
              <button
                key={option.value}
                type="button"
                role="menuitem"
                className="picker-option"
                onClick={() => pick(option)}
              >
                <span>
                  {option.text.text}
                  {option.description && <small>{option.description.text}</small>}
                </span>
              </button>
            ))}
          </div>
        </div>
      )}
    </>
  );
}
