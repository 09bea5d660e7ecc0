import { useEffect, useLayoutEffect, useRef, useState } from 'react';

const NEAR = 60;

/**
 * The scrolling list of messages: stays at the newest while the reader is there, and otherwise
 * offers a way down. New messages are read out by screen readers.
 *
 * @param newest changes when there is a newer message
 * @param place changes when another list is shown
 */
export default function MessageLog({ label, newest, place, children }) {
  const log = useRef(null);
  const content = useRef(null);
  const atEnd = useRef(true);
  const lastTop = useRef(0);
  const [below, setBelow] = useState(false);

  const toEnd = () => {
    log.current.scrollTop = log.current.scrollHeight;
    atEnd.current = true;
    setBelow(false);
  };

  useLayoutEffect(toEnd, [place]);
  useLayoutEffect(() => {
    if (atEnd.current) toEnd();
    else setBelow(true);
  }, [newest]);
  useEffect(() => {
    const keepAtEnd = new ResizeObserver(() => atEnd.current && log.current && toEnd());
    keepAtEnd.observe(content.current);
    keepAtEnd.observe(log.current);
    return () => keepAtEnd.disconnect();
  }, []);

  const scrolled = () => {
    const { scrollHeight, scrollTop, clientHeight } = log.current;
    const isEnd = scrollHeight - scrollTop - clientHeight < NEAR;
    // Content that grows also ends up here; only going up means that the reader left the end.
    if (isEnd) atEnd.current = true;
    else if (scrollTop < lastTop.current) atEnd.current = false;
    lastTop.current = scrollTop;
    if (isEnd) setBelow(false);
  };

  return (
    <div className="log-frame">
      <div
        ref={log}
        className="log"
        role="log"
        aria-label={label}
        aria-live="polite"
        tabIndex={0}
        onScroll={scrolled}
      >
        <div ref={content}>{children}</div>
      </div>
      {below && (
        <button type="button" className="log-newer" onClick={toEnd}>
          New messages ↓
        </button>
      )}
    </div>
  );
}
