import { useId } from 'react';
import Avatar from './Avatar.jsx';

/** Says who is being played, and switches to another person. */
export default function PersonSwitch({ people, current, onSwitch }) {
  const id = useId();
  const person = people.find((one) => one.id === current);
  return (
    <div className="person">
      {person && <Avatar name={person.name} id={person.id} size={32} />}
      <div className="person-words">
        <label htmlFor={id}>You are</label>
        <select id={id} value={current ?? ''} onChange={(event) => onSwitch(event.target.value)}>
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
              {one.isAdmin ? ' (admin)' : ''}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
