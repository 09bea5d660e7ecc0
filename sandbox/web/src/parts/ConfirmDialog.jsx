import Dialog from './Dialog.jsx';

/** Asks before an act; the words come from the app. */
export default function ConfirmDialog({
  title,
  children,
  yes,
  no,
  danger,
  className,
  onYes,
  onNo,
}) {
  return (
    <Dialog title={title} className={`dialog-small ${className ?? ''}`} onClose={onNo}>
      <div className="dialog-body">{children}</div>
      <footer className="dialog-foot">
        <button type="button" className="plain-button" onClick={onNo}>
          {no}
        </button>
        <button type="button" className={danger ? 'danger-button' : 'main-button'} onClick={onYes}>
          {yes}
        </button>
      </footer>
    </Dialog>
  );
}
