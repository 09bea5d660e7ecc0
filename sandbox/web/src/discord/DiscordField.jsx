import { useId } from 'react';
import { readFile } from '../parts/useFiles.js';
import DiscordSelect from './DiscordSelect.jsx';
import Markdown from './Markdown.jsx';

const TEXT = 4;
const RADIO = 21;
const CHECKBOXES = 22;
const CHECKBOX = 23;
const UPLOAD = 19;
const SELECTS = [3, 5, 6, 7, 8];

function Choices({ control, value, label, onChange }) {
  const name = useId();
  const radio = control.type === RADIO;
  const toggle = (option) => {
    if (radio) onChange(option.value);
    else if (value.includes(option.value)) onChange(value.filter((one) => one !== option.value));
    else onChange([...value, option.value]);
  };
  return (
    <div className="slack-choices" role={radio ? 'radiogroup' : 'group'} aria-label={label}>
      {control.options.map((option) => (
        <label key={option.value}>
          <input
            type={radio ? 'radio' : 'checkbox'}
            name={name}
            checked={radio ? value === option.value : value.includes(option.value)}
            onChange={() => toggle(option)}
          />
          <span>
            {option.label}
            {option.description && <small>{option.description}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}

function Control({ control, value, label, problem, id, onChange }) {
  if (control.type === TEXT) {
    const box = {
      id,
      className: 'discord-input',
      placeholder: control.placeholder,
      value,
      'aria-required': control.required ?? true,
      'aria-invalid': problem ? true : undefined,
      'aria-describedby': `${id}-words`,
      onChange: (event) => onChange(event.target.value),
    };
    return control.style === 2 ? <textarea rows={4} {...box} /> : <input type="text" {...box} />;
  }
  if (SELECTS.includes(control.type)) {
    return (
      <DiscordSelect
        select={control}
        values={value}
        label={label}
        invalid={Boolean(problem)}
        onChoose={onChange}
      />
    );
  }
  if (control.type === RADIO || control.type === CHECKBOXES) {
    return <Choices control={control} value={value} label={label} onChange={onChange} />;
  }
  if (control.type === CHECKBOX) {
    return (
      <label className="single-choice">
        <input
          id={id}
          type="checkbox"
          checked={value}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
    );
  }
  if (control.type === UPLOAD) {
    return (
      <input
        id={id}
        type="file"
        multiple={(control.max_values ?? 1) > 1}
        aria-required={control.required ?? true}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-words`}
        onChange={async (event) => {
          const files = [...event.target.files];
          onChange(await Promise.all(files.map((file) => readFile({ file }))));
        }}
      />
    );
  }
  return <p>The sandbox does not draw component {control.type} yet.</p>;
}

/** A labelled field of a modal, with what is wrong with it. */
export default function DiscordField({ field, value, problem, onChange }) {
  const id = useId();
  if (field.text !== undefined) return <Markdown text={field.text} />;
  const required = field.control.required ?? true;
  return (
    <div className="discord-field" data-field={field.id}>
      <label className="discord-label" htmlFor={id}>
        {field.label}
        {required && (
          <span className="discord-required" aria-hidden="true">
            {' '}
            *
          </span>
        )}
      </label>
      {field.description && <p className="discord-description">{field.description}</p>}
      <Control
        control={field.control}
        label={field.label}
        value={value}
        problem={problem}
        id={id}
        onChange={onChange}
      />
      <div id={`${id}-words`}>
        {problem && (
          <p className="discord-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}
