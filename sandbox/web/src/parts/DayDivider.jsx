import { dayName } from '../look/times.js';

/** The line between the messages of two days. */
export default function DayDivider({ date }) {
  return (
    <div className="day-divider" role="separator" aria-label={dayName(date)}>
      <span aria-hidden="true">{dayName(date)}</span>
    </div>
  );
}
