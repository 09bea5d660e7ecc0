import { useEffect, useId, useRef } from 'react';

/**
 * A dialog over the page: keeps the focus inside, closes on Escape, and gives the focus back.
 *
 * @param onClose called when the person leaves it; the caller then no longer draws it
 */
export default function Dialog({ title, className = '', onClose, children }) {
  const box = useRef(null);
  const titleId = useId();
  useEffect(() => {
    const before = document.activeElement;
    box.current.showModal();
    return () => before?.focus?.();
  }, []);
  return (
    <dialog
      ref={box}
      className={`dialog ${className}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (event.target === box.current) onClose();
      }}
    >
      <header className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
          ✕
        </button>
      </header>
      {children}
    </dialog>
  );
}
