import Icon from './Icon.jsx';

/** Something that went wrong, said where it went wrong and to screen readers. */
export default function Notice({ children, onDismiss, again }) {
  return (
    <div className="notice" role="alert">
      <Icon name="warning" />
      <span className="notice-text">{children}</span>
      {again && (
        <button type="button" className="link-button" onClick={again}>
          Try again
        </button>
      )}
      {onDismiss && (
        <button type="button" className="icon-button" aria-label="Dismiss" onClick={onDismiss}>
          ✕
        </button>
      )}
    </div>
  );
}
