import { useEffect, useId, useRef, useState } from 'react';
import Dialog from './Dialog.jsx';
import Notice from './Notice.jsx';

/**
 * A dialog with a few texts to fill in.
 *
 * @param fields `[{name, label, most, multiline?}]`
 * @param children what is below them
 * @param onSave gets `{name: text}`; what it throws is shown, else the dialog closes
 */
export default function FieldsDialog({ title, className, fields, save, onSave, onClose, children }) {
  const id = useId();
  const [texts, setTexts] = useState({});
  const [state, setState] = useState({ busy: false, problem: null });
  const first = useRef(null);
  useEffect(() => first.current.focus(), []);
  const submit = async (event) => {
    event.preventDefault();
    if (state.busy) return;
    setState({ busy: true, problem: null });
    try {
      await onSave(texts);
      onClose();
    } catch (refused) {
      setState({ busy: false, problem: refused.message });
    }
  };
  return (
    <Dialog title={title} className={className} onClose={onClose}>
      <form onSubmit={submit}>
        <div className="dialog-body">
          {state.problem && <Notice>{state.problem}</Notice>}
          {fields.map(({ name, label, most, multiline }, index) => {
            const Box = multiline ? 'textarea' : 'input';
            return (
              <div key={name} className="discord-field">
                <label className="discord-label" htmlFor={`${id}-${name}`}>
                  {label}
                </label>
                <Box
                  id={`${id}-${name}`}
                  className="discord-input"
                  required
                  ref={index === 0 ? first : undefined}
                  maxLength={most}
                  rows={multiline ? 5 : undefined}
                  value={texts[name] ?? ''}
                  onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
                />
              </div>
            );
          })}
          {children}
        </div>
        <footer className="dialog-foot">
          <button type="button" className="plain-button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="main-button" aria-busy={state.busy || undefined}>
            {save}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
