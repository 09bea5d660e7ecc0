import { mentionSuggestions, withMentions } from '../parts/mentions.js';

const peopleOf = (guild) =>
  guild.members.map((one) => ({ id: one.id, name: one.displayName || one.name }));

/** What Discord's composer proposes for the text before the caret: commands, members, channels. */
export function discordSuggestions(before, guild, commands, onCommand) {
  if (/^\/[^\n]*$/.test(before)) {
    const typed = before.slice(1).toLowerCase();
    const items = commands
      .filter((one) => one.name.includes(typed))
      .sort(
        (one, other) => Number(other.name.startsWith(typed)) - Number(one.name.startsWith(typed)),
      )
      .slice(0, 25)
      .map((one) => ({
        key: one.name.replaceAll(' ', '-'),
        name: `/${one.name}`,
        about: one.description,
        pick: () => onCommand(one, { options: {}, rest: '' }),
      }));
    const hint =
      items.length === 0 ? 'No command matches. Discord sends this as a plain message.' : undefined;
    return { label: 'Commands', items, hint };
  }
  return (
    mentionSuggestions(before, '@', 'Members', peopleOf(guild)) ??
    mentionSuggestions(before, '#', 'Channels', guild.channels) ?? { items: [] }
  );
}

/** The text as it is sent: `@Maria Lopez` and `#general` become mentions. */
export function sentText(text, guild) {
  return withMentions(text, peopleOf(guild), guild.channels);
}
