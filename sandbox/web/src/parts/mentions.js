const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const longestFirst = (one, other) => other.name.length - one.name.length;

/**
 * What to propose while a name is typed after `@` or `#`; null where none is being typed.
 *
 * @param names `[{id, name}]`
 */
export function mentionSuggestions(before, sign, label, names) {
  const found = before.match(new RegExp(`(^|\\s)${sign}([^\\s${sign}]*)$`));
  if (!found) return null;
  const wanted = found[2].toLowerCase();
  const start = before.slice(0, before.length - found[2].length);
  const items = names
    .filter((one) => one.name.toLowerCase().includes(wanted))
    .slice(0, 8)
    .map((one) => ({ key: one.id, name: sign + one.name, complete: `${start}${one.name} ` }));
  return items.length === 0 ? null : { label, items };
}

/** The text with `@Maria Lopez` and `#general` as the platforms write mentions. */
export function withMentions(text, people, channels) {
  let written = text;
  for (const { id, name } of [...people].sort(longestFirst)) {
    written = written.replaceAll(`@${name}`, `<@${id}>`);
  }
  for (const { id, name } of [...channels].sort(longestFirst)) {
    written = written.replace(new RegExp(`(^|\\s)#${escaped(name)}(?![\\w-])`, 'g'), `$1<#${id}>`);
  }
  return written;
}
