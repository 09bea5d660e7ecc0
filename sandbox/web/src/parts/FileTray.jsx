import { useRef } from 'react';
import { fileSize } from '../look/times.js';
import Icon from './Icon.jsx';

/** The button that chooses files for a message. */
export function FileButton({ onChoose, disabled }) {
  const chooser = useRef(null);
  return (
    <>
      <button
        type="button"
        className="composer-attach"
        aria-label="Attach files"
        title="Attach files"
        disabled={disabled}
        onClick={() => chooser.current.click()}
      >
        <Icon name="clip" size={18} />
      </button>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label="Files"
        onChange={(event) => {
          onChoose(event.target.files);
          event.target.value = '';
        }}
      />
    </>
  );
}

/** The files that go with the next message. */
export default function FileTray({ files, onRemove }) {
  if (files.length === 0) return null;
  return (
    <ul className="file-tray" aria-label="Files to send">
      {files.map(({ key, file }) => (
        <li key={key}>
          <Icon name={file.type.startsWith('image/') ? 'picture' : 'file'} size={18} />
          <span>
            <strong>{file.name}</strong> <small>{fileSize(file.size)}</small>
          </span>
          <button
            type="button"
            className="icon-button"
            aria-label={`Remove ${file.name}`}
            onClick={() => onRemove(key)}
          >
            ✕
          </button>
        </li>
      ))}
    </ul>
  );
}
