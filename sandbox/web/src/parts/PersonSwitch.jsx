import { useId } from 'react';
import Avatar from './Avatar.jsx';
import Icon from './Icon.jsx';
import Menu from './Menu.jsx';

/**
 * Says who is being played, switches to another person, and gives them rights or takes them away.
 *
 * @param roles `[{key, name, has, change}]`
 */
export default function PersonSwitch({ people, current, onSwitch, roles, look }) {
  const id = useId();
  const person = people.find((one) => one.id === current);
  const items = roles.map((role) => ({
    key: role.key,
    name: `${role.has ? '✓ ' : ''}${role.name}`,
    about: role.has ? 'take this role away' : 'give this role',
    run: role.change,
  }));
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
      {items.length > 0 && (
        <Menu label="Roles" className="icon-button" look={look} items={items}>
          <Icon name="shield" size={16} />
        </Menu>
      )}
    </div>
  );
}
