import { useId, useState } from 'react';
import { FAULT_GROUPS, FAULTS } from './faultKinds.js';

/** Asks for a fault: what, to which method, where, and how often. */
export default function FaultForm({ methods, channels, busy, onAdd }) {
  const id = useId();
  const [kind, setKind] = useState('ratelimited');
  const [value, setValue] = useState('5');
  const [method, setMethod] = useState('');
  const [channel, setChannel] = useState('');
  const [often, setOften] = useState('times');
  const [amount, setAmount] = useState('1');
  const fault = FAULTS.find((one) => one.kind === kind);
  const asked = fault.value ?? fault.code;

  const choose = (next) => {
    setKind(next);
    setValue(String(FAULTS.find((one) => one.kind === next).usual ?? ''));
  };
  const chooseOften = (next) => {
    setOften(next);
    setAmount(next === 'times' ? '1' : '50');
  };
  const submit = (event) => {
    event.preventDefault();
    onAdd({
      kind,
      ...(fault.value && { value: Number(value) }),
      ...(fault.code && { code: value }),
      ...(method && { method }),
      ...(channel && { channel }),
      ...(often === 'times' ? { times: Number(amount) } : {}),
      ...(often === 'probability' ? { probability: Number(amount) / 100 } : {}),
      ...(often === 'always' ? { probability: 1 } : {}),
    });
  };

  return (
    <form className="fault-form" onSubmit={submit}>
      <label>
        <span>Fault</span>
        <select value={kind} onChange={(event) => choose(event.target.value)}>
          {FAULT_GROUPS.map((group) => (
            <optgroup key={group} label={group}>
              {FAULTS.filter((one) => one.group === group).map((one) => (
                <option key={one.kind} value={one.kind}>
                  {one.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {asked && (
        <label>
          <span>{asked}</span>
          <input
            type={fault.value ? 'number' : 'text'}
            min={fault.value ? 0 : undefined}
            required
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        </label>
      )}
      <label className="fault-wide">
        <span>Method, path or event; * stands for anything</span>
        <input
          list={`${id}-methods`}
          placeholder="*"
          value={method}
          onChange={(event) => setMethod(event.target.value)}
        />
      </label>
      <datalist id={`${id}-methods`}>
        {methods.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <label>
        <span>Channel</span>
        <select value={channel} onChange={(event) => setChannel(event.target.value)}>
          <option value="">Any</option>
          {channels.map((one) => (
            <option key={one} value={one}>
              #{one}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>How often</span>
        <select value={often} onChange={(event) => chooseOften(event.target.value)}>
          <option value="times">So many times</option>
          <option value="probability">With a probability</option>
          <option value="always">Always</option>
        </select>
      </label>
      {often !== 'always' && (
        <label>
          <span>{often === 'times' ? 'Times' : 'Percent'}</span>
          <input
            type="number"
            required
            min={1}
            max={often === 'times' ? undefined : 100}
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
        </label>
      )}
      <button type="submit" className="dev-button dev-main" disabled={busy}>
        Switch on
      </button>
    </form>
  );
}
