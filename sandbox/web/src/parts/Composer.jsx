import { useEffect, useId, useRef, useState } from 'react';
import FileTray, { FileButton } from './FileTray.jsx';
import Icon from './Icon.jsx';
import Suggestions from './Suggestions.jsx';
import { useFiles } from './useFiles.js';

/**
 * Where a person writes: Enter sends, Shift+Enter breaks the line, and suggestions appear above.
 *
 * @param suggest `textBeforeCaret => {label, items: [{key, name, about, complete | pick}], hint}`
 * @param intercept gets the text at each change; answers true when it took the text over
 * @param onTyping hears that a message is being written, not a command
 * @param onDraft gets the text that is not sent yet
 * @param onSend gets the text and the files; answers the files that are still to be sent, which stay,
 *     or null when nothing was sent
 */
export default function Composer(props) {
  const { label, placeholder, suggest, intercept, onSend, onTyping, onDraft, busy, focusKey } = props;
  const [text, setText] = useState('');
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const [focused, setFocused] = useState(false);
  const box = useRef(null);
  const { files, setFiles, dropping, add, remove } = useFiles(box);
  const listId = useId();

  const found = suggest(text.slice(0, caret)) ?? { items: [] };
  const items = dismissed || !focused ? [] : found.items;
  const chosen = items[Math.min(active, items.length - 1)];

  useEffect(() => {
    if (focusKey) box.current.focus();
  }, [focusKey]);

  const write = (next, at) => {
    setText(next);
    setCaret(at);
    setActive(0);
    setDismissed(false);
    onDraft?.(next);
  };
  const pick = (item) => {
    if (item.pick) {
      write('', 0);
      item.pick();
      return;
    }
    const start = item.complete;
    write(start + text.slice(caret), start.length);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(start.length, start.length);
    });
  };
  const empty = text.trim() === '' && files.length === 0;
  const send = async () => {
    if (empty || busy) return;
    const left = await onSend(text.trim(), files);
    if (left === null) return;
    setFiles(left);
    write('', 0);
  };

  const key = (event) => {
    if (event.nativeEvent.isComposing) return;
    if (items.length > 0) {
      const moves = { ArrowDown: 1, ArrowUp: -1 };
      if (event.key in moves) {
        event.preventDefault();
        setActive((active + moves[event.key] + items.length) % items.length);
        return;
      }
      if (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey && !found.sendOnEnter)) {
        event.preventDefault();
        pick(chosen);
        return;
      }
      if (event.key === 'Escape') {
        event.preventDefault();
        setDismissed(true);
        return;
      }
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    }
  };

  return (
    <div className={`composer ${dropping ? 'composer-dropping' : ''}`}>
      {items.length > 0 && (
        <Suggestions id={listId} label={found.label} items={items} chosen={chosen} onPick={pick} />
      )}
      {found.hint && focused && !dismissed && (
        <p className="composer-hint" role="status">
          {found.hint}
        </p>
      )}
      <FileTray files={files} onRemove={remove} />
      <div className="composer-box">
        <FileButton onChoose={add} disabled={busy} />
        <textarea
          ref={box}
          rows={Math.min(6, text.split('\n').length)}
          aria-label={label}
          aria-autocomplete="list"
          aria-controls={items.length > 0 ? listId : undefined}
          aria-activedescendant={chosen ? `${listId}-${chosen.key}` : undefined}
          placeholder={placeholder}
          value={text}
          onChange={(event) => {
            const taken = intercept?.(event.target.value);
            if (taken) return;
            const written = event.target.value;
            write(written, event.target.selectionStart);
            if (written.trim() !== '' && !written.startsWith('/')) onTyping?.();
          }}
          onSelect={(event) => setCaret(event.target.selectionStart)}
          onKeyDown={key}
          onPaste={(event) => {
            if (event.clipboardData.files.length === 0) return;
            event.preventDefault();
            add(event.clipboardData.files);
          }}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        />
        <button
          type="button"
          className="composer-send"
          aria-label="Send"
          disabled={busy || empty}
          onClick={send}
        >
          {busy ? <span className="loading-dot" aria-hidden="true" /> : <Icon name="send" />}
        </button>
      </div>
    </div>
  );
}
