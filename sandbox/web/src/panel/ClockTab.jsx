import { useEffect, useState } from 'react';
import { order } from '../live/play.js';
import { useLoaded } from '../live/useLoaded.js';
import { fullTime } from '../look/times.js';
import Notice from '../parts/Notice.jsx';

const STEPS = [
  ['PT3S', '3 seconds'],
  ['PT1M', '1 minute'],
  ['PT15M', '15 minutes'],
  ['PT1H', '1 hour'],
  ['P1D', '1 day'],
];
const UNITS = { S: 'seconds', M: 'minutes', H: 'hours' };

function aheadWords(milliseconds) {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 1) return 'It goes with the clock of this computer.';
  const parts = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'min'],
  ];
  const words = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return `It is ${words.join(' ')} ahead of this computer.`;
}

/** The sandbox's time between two answers: it goes on as that of this computer does. */
function useNow(answer) {
  const [read, setRead] = useState({ answer: null, at: 0 });
  const [, tick] = useState(0);
  useEffect(() => setRead({ answer, at: Date.now() }), [answer]);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  if (!read.answer) return null;
  return new Date(new Date(read.answer.now).getTime() + Date.now() - read.at);
}

/** The sandbox's clock, which can be moved ahead. */
export default function ClockTab() {
  const { data, error, reload } = useLoaded('/sandbox/clock', {}, () => false);
  const now = useNow(data);
  const [amount, setAmount] = useState('10');
  const [unit, setUnit] = useState('M');
  const [problem, setProblem] = useState(null);

  const move = async (advance) => {
    setProblem(null);
    try {
      await order('/sandbox/clock', { advance });
      reload();
    } catch (refused) {
      setProblem(refused.message);
    }
  };
  return (
    <div className="dev-page">
      {error && <Notice again={reload}>The clock could not be read. {error.message}</Notice>}
      {problem && <Notice onDismiss={() => setProblem(null)}>{problem}</Notice>}
      {now && (
        <p className="clock-now">
          <time dateTime={now.toISOString()}>{fullTime(now)}</time>
          <small>{aheadWords(now - Date.now())}</small>
        </p>
      )}
      <div className="clock-steps" role="group" aria-label="Move the clock ahead">
        {STEPS.map(([step, words]) => (
          <button key={step} type="button" className="dev-button" onClick={() => move(step)}>
            + {words}
          </button>
        ))}
      </div>
      <form
        className="clock-form"
        onSubmit={(event) => {
          event.preventDefault();
          move(`PT${amount}${unit}`);
        }}
      >
        <input
          type="number"
          min={1}
          required
          aria-label="How far ahead"
          value={amount}
          onChange={(event) => setAmount(event.target.value)}
        />
        <select aria-label="Unit" value={unit} onChange={(event) => setUnit(event.target.value)}>
          {Object.entries(UNITS).map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
        <button type="submit" className="dev-button dev-main">
          Move ahead
        </button>
      </form>
      <p className="dev-about">
        The clock goes only ahead, for both platforms at once. What has become due happens at once:
        answers that are too late, waits of rate limits, tokens that end. A connected bot keeps its
        own clock.
      </p>
    </div>
  );
}
