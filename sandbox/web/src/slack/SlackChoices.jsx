import { useId } from 'react';

/** Check boxes or radio buttons. */
export default function SlackChoices({ element, value, onAnswer, label }) {
  const id = useId();
  const radio = element.type === 'radio_buttons';
  const chosen = Array.isArray(value) ? value : [value].filter(Boolean);
  const change = (option) => {
    if (radio) {
      onAnswer({ value: option.value, kept: option.value });
      return;
    }
    const without = chosen.filter((one) => one !== option.value);
    const values = without.length === chosen.length ? [...chosen, option.value] : without;
    onAnswer({ values, kept: values });
  };
  return (
    <div
      className="slack-choices"
      role={radio ? 'radiogroup' : 'group'}
      aria-label={label ?? 'Choices'}
    >
      {element.options.map((option) => (
        <label key={option.value}>
          <input
            type={radio ? 'radio' : 'checkbox'}
            name={id}
            checked={chosen.includes(option.value)}
            onChange={() => change(option)}
          />
          <span>
            {option.text.text}
            {option.description && <small>{option.description.text}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}
