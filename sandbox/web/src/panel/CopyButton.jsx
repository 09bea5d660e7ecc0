import { useEffect, useState } from 'react';

const SHOWN = 2000;

/** Copies a text to the clipboard, and says whether that went well. */
export default function CopyButton({ text, children, className = 'dev-button' }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return undefined;
    const timer = setTimeout(() => setSaid(''), SHOWN);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setSaid('Copied');
    } catch {
      setSaid('The browser refused to copy');
    }
  };
  return (
    <>
      <button type="button" className={className} onClick={copy}>
        {children}
      </button>
      <span className="dev-said" role="status">
        {said}
      </span>
    </>
  );
}
