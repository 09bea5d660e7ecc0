import { useEffect, useRef, useState } from 'react';
import Dialog from './Dialog.jsx';

/** Changes the text of one's own message. */
export default function EditDialog({ text, className, onSave, onClose }) {
  const [changed, setChanged] = useState(text);
  const box = useRef(null);
  useEffect(() => {
    box.current.focus();
    box.current.setSelectionRange(text.length, text.length);
  }, []);
  const save = (event) => {
    event.preventDefault();
    if (changed.trim() !== '') onSave(changed);
  };
  return (
    <Dialog title="Edit message" className={className} onClose={onClose}>
      <form onSubmit={save}>
        <div className="dialog-body">
          <textarea
            ref={box}
            className="slack-input"
            rows={5}
            aria-label="Message"
            value={changed}
            onChange={(event) => setChanged(event.target.value)}
          />
        </div>
        <footer className="dialog-foot">
          <button type="button" className="plain-button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="main-button">
            Save
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
