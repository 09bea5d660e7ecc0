const KINDS = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
};

function localMoment(seconds) {
  if (!seconds) return '';
  const date = new Date(Number(seconds) * 1000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** A box for text, a number, a date or a time. */
export default function SlackText({ element, value, onAnswer, label, describedBy, invalid }) {
  const moment = element.type === 'datetimepicker';
  const change = (event) => {
    const typed = event.target.value;
    const next = moment && typed ? String(Math.floor(new Date(typed).getTime() / 1000)) : typed;
    onAnswer({ value: next, kept: next });
  };
  const box = {
    className: 'slack-input',
    value: moment ? localMoment(value) : (value ?? ''),
    placeholder: element.placeholder?.text,
    'aria-label': label ?? element.placeholder?.text ?? 'Value',
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    onChange: change,
  };
  if (element.multiline) return <textarea rows={4} {...box} />;
  return (
    <input
      type={KINDS[element.type] ?? 'text'}
      step={element.type === 'number_input' ? (element.is_decimal_allowed ? 'any' : 1) : undefined}
      min={element.min_value}
      max={element.max_value}
      {...box}
    />
  );
}
