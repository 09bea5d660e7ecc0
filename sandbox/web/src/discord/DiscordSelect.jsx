import { useMemo } from 'react';
import Picker from '../parts/Picker.jsx';
import { useDiscordWorld } from './DiscordWorld.jsx';
import { emojiText } from './emojiText.js';

const STRING = 3;
const USER = 5;
const ROLE = 6;
const CHANNEL = 8;

function guildGroups({ type, channel_types: wanted }, guild) {
  const people = guild.members.map((one) => ({
    value: one.id,
    label: one.displayName || one.name,
  }));
  const roles = (guild.roles ?? []).map((one) => ({ value: one.id, label: `@${one.name}` }));
  const channels = guild.channels
    .filter((one) => !wanted?.length || wanted.includes(one.type))
    .map((one) => ({ value: one.id, label: `#${one.name}` }));
  if (type === USER) return [{ options: people }];
  if (type === ROLE) return [{ options: roles }];
  if (type === CHANNEL) return [{ options: channels }];
  return [
    { label: 'Members', options: people },
    { label: 'Roles', options: roles },
  ];
}

/** The values that a menu begins with. */
export function initialChoice(select) {
  if (select.type === STRING)
    return select.options.filter((one) => one.default).map((one) => one.value);
  return (select.default_values ?? []).map((one) => one.id);
}

/** A menu of strings, people, roles or channels. */
export default function DiscordSelect({ select, values, onChoose, label, invalid }) {
  const { guild } = useDiscordWorld();
  const groups = useMemo(() => {
    if (select.type !== STRING) return guildGroups(select, guild);
    const options = select.options.map((one) => ({
      value: one.value,
      label: [emojiText(one.emoji), one.label].filter(Boolean).join(' '),
      description: one.description,
    }));
    return [{ options }];
  }, [select, guild]);
  const known = groups.flatMap((group) => group.options);
  const words = select.placeholder ?? 'Make a selection';
  return (
    <Picker
      className="discord-picker"
      label={label ?? words}
      placeholder={words}
      groups={groups}
      chosen={known.filter((option) => values.includes(option.value))}
      multiple={(select.max_values ?? 1) > 1}
      max={select.max_values}
      disabled={select.disabled}
      invalid={invalid}
      onChoose={(options) => onChoose(options.map((option) => option.value))}
    />
  );
}
