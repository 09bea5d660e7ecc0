import { useEffect, useId, useRef } from 'react';
import { readFile } from '../parts/useFiles.js';

/** An option of a command that takes a file: what is chosen is read and sent with the command. */
export default function FileOption({ option, typed, problem, focus, onType, onDone, onRemove }) {
  const box = useRef(null);
  const id = useId();
  useEffect(() => {
    if (focus.name === option.name) box.current.focus();
  }, [focus, option.name]);
  const choose = async (event) => {
    const [file] = event.target.files;
    if (!file) return;
    onType({ text: file.name, value: await readFile({ file }) });
    onDone();
  };
  return (
    <span className={`command-option ${problem ? 'command-option-wrong' : ''}`}>
      <label htmlFor={id}>{option.name}</label>
      <input
        ref={box}
        id={id}
        type="file"
        aria-required={option.required || undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-about`}
        onChange={choose}
        onKeyDown={(event) => {
          if (event.key !== 'Backspace' || typed.text !== '') return;
          event.preventDefault();
          onRemove();
        }}
      />
      <span
        id={`${id}-about`}
        className={problem ? 'command-problem' : 'only-read'}
        role={problem ? 'alert' : undefined}
      >
        {problem ?? option.description}
      </span>
    </span>
  );
}
