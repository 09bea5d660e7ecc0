import { useCallback, useId, useRef, useState } from 'react';
import PickerList from './PickerList.jsx';
import { usePopup } from './usePopup.js';

/**
 * A menu of options that can be searched, for one choice or several, by mouse or keyboard.
 *
 * @param groups `[{label?, options: [{value, label, description?}]}]`, left out when asked remotely
 * @param ask for options that come from the app: `query => Promise<groups>`
 * @param chosen the chosen options
 * @param onChoose gets the chosen options; with several, once the menu closes
 */
export default function Picker(props) {
  const {
    label,
    placeholder,
    chosen,
    multiple,
    disabled,
    invalid,
    className = '',
    onChoose,
  } = props;
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState(chosen);
  const button = useRef(null);
  const popup = useRef(null);
  const listId = useId();

  const close = useCallback(() => {
    setOpen(false);
    if (
      multiple &&
      draft.map((one) => one.value).join() !== chosen.map((one) => one.value).join()
    ) {
      onChoose(draft);
    }
  }, [multiple, draft, chosen, onChoose]);
  const place = usePopup(open, button, popup, close);

  const toggle = () => {
    if (open) {
      close();
    } else {
      setDraft(chosen);
      setOpen(true);
    }
  };
  const pick = (option) => {
    if (multiple) {
      const without = draft.filter((one) => one.value !== option.value);
      const full = without.length === draft.length && draft.length >= (props.max ?? Infinity);
      if (!full) setDraft(without.length === draft.length ? [...draft, option] : without);
      return;
    }
    setOpen(false);
    button.current.focus();
    onChoose([option]);
  };
  const leave = () => {
    close();
    button.current.focus();
  };

  const shown = (open && multiple ? draft : chosen).map((one) => one.label).join(', ');
  return (
    <div className={`picker ${className}`}>
      <button
        ref={button}
        type="button"
        className={`picker-button ${shown ? '' : 'picker-empty'}`}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-label={
          shown || placeholder === label ? `${label} ${shown}`.trim() : `${label} ${placeholder}`
        }
        aria-invalid={invalid || undefined}
        disabled={disabled}
        onClick={toggle}
        onKeyDown={(event) => {
          if (!open && event.key === 'ArrowDown') {
            event.preventDefault();
            toggle();
          }
        }}
      >
        <span className="picker-words">{shown || placeholder}</span>
        <span className="picker-arrow" aria-hidden="true">
          ▾
        </span>
      </button>
      {open && (
        <div ref={popup} popover="manual" className={`picker-popup ${className}`} style={place}>
          <PickerList
            {...props}
            id={listId}
            chosen={multiple ? draft : chosen}
            onPick={pick}
            onLeave={leave}
          />
        </div>
      )}
    </div>
  );
}
