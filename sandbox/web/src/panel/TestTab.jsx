import { useEffect, useRef, useState } from 'react';
import { useFeed } from '../live/feed.js';
import { ending } from '../steps/ending.js';
import { javaTest } from '../steps/javaTest.js';
import { forgetSteps, useSteps } from '../steps/steps.js';
import CopyButton from './CopyButton.jsx';

const READ_BY_THEN = 400;

/** Draws again once the page has read what has changed. */
function useLateNews() {
  const [, redraw] = useState(0);
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  useFeed(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => redraw((count) => count + 1), READ_BY_THEN);
  });
}

/** What was played on this page so far, as a test in Java. */
export default function TestTab() {
  const steps = useSteps();
  useLateNews();
  const test = javaTest(steps, ending(steps));
  if (steps.length === 0) {
    return (
      <p className="empty">
        Play: type a command, click a button, fill in a form, write a message. Each step appears
        here as a line of a Java test.
      </p>
    );
  }
  return (
    <div className="dev-page">
      <p className="dev-actions">
        <CopyButton className="dev-button dev-main" text={() => test}>
          Copy as test
        </CopyButton>
        <button type="button" className="dev-button" onClick={forgetSteps}>
          Forget the steps
        </button>
      </p>
      <pre className="test-code" role="region" tabIndex={0} aria-label="Test in Java">
        {test}
      </pre>
      <p className="dev-about">
        <code>sandbox</code> is the running <code>Sandbox</code>, with your bot connected to it.
        Every line waits for what it needs, so nothing has to sleep.
      </p>
    </div>
  );
}
