const SUBCOMMAND = 1;
const GROUP = 2;
const CHAT_INPUT = 1;

/** What kinds of values options take, as shown to the person who types. */
export const KINDS = {
  3: 'text',
  4: 'whole number',
  5: 'true or false',
  6: 'member',
  7: 'channel',
  8: 'role',
  9: 'member or role',
  10: 'number',
  11: 'file',
};

function leaves(command, options, path, sub) {
  const inner = (options ?? []).filter((one) => one.type === SUBCOMMAND || one.type === GROUP);
  if (inner.length === 0) return [{ ...path, sub, options: options ?? [] }];
  return inner.flatMap((one) =>
    leaves(
      command,
      one.options,
      { ...path, name: `${path.name} ${one.name}`, description: one.description },
      sub ? `${sub} ${one.name}` : one.name,
    ),
  );
}

/** Every command that can be typed, sub-commands as commands of their own. */
export function typedCommands(commands) {
  return commands
    .filter((one) => (one.type ?? CHAT_INPUT) === CHAT_INPUT)
    .flatMap((one) =>
      leaves(
        one,
        one.options,
        { command: one.name, name: one.name, description: one.description },
        undefined,
      ),
    );
}

/** The choices of an option that are known without asking the app; null where any value may be typed. */
export function knownChoices(option, guild) {
  const people = guild.members.map((one) => ({
    label: one.displayName || one.name,
    value: one.id,
  }));
  const roles = (guild.roles ?? []).map((one) => ({ label: `@${one.name}`, value: one.id }));
  if (option.choices?.length)
    return option.choices.map((one) => ({ label: one.name, value: one.value }));
  if (option.type === 5)
    return [true, false].map((value) => ({ label: value ? 'True' : 'False', value }));
  if (option.type === 6) return people;
  if (option.type === 8) return roles;
  if (option.type === 9) return [...people, ...roles];
  if (option.type !== 7) return null;
  const wanted = option.channel_types ?? [];
  return guild.channels
    .filter((one) => wanted.length === 0 || wanted.includes(one.type))
    .map((one) => ({ label: `#${one.name}`, value: one.id }));
}

function numberOf(option, text) {
  const number = Number(text);
  const isWhole = option.type === 4;
  if (text.trim() === '' || Number.isNaN(number) || (isWhole && !Number.isInteger(number))) {
    return { problem: `Enter a ${KINDS[option.type]}.` };
  }
  if (number < (option.min_value ?? -Infinity))
    return { problem: `Enter ${option.min_value} or more.` };
  if (number > (option.max_value ?? Infinity))
    return { problem: `Enter ${option.max_value} or less.` };
  return { value: number };
}

/** What is sent for an option, or what is wrong with what was typed: `{value}` or `{problem}`. */
export function resolved(option, typed, guild) {
  const text = typed?.text ?? '';
  if (text.trim() === '') return option.required ? { problem: 'This option is required.' } : {};
  if (typed.value !== undefined) return { value: typed.value };
  const choices = knownChoices(option, guild);
  if (choices) {
    const plain = (label) => label.replace(/^[@#]/, '').toLowerCase();
    const match =
      choices.find((one) => plain(one.label) === plain(text)) ??
      choices.find((one) => String(one.value) === text.trim());
    return match ? { value: match.value } : { problem: 'Choose one of the options.' };
  }
  if (option.type === 11) return { problem: 'Choose a file.' };
  if (option.type === 4 || option.type === 10) return numberOf(option, text);
  if (text.length < (option.min_length ?? 0))
    return { problem: `Enter at least ${option.min_length} characters.` };
  if (text.length > (option.max_length ?? 6000))
    return { problem: `Enter at most ${option.max_length} characters.` };
  return { value: text };
}

/**
 * Options written as text: `status:error text:out of stock` becomes `{options: {status, text}}`; what
 * stands before the first of them is the `rest`.
 */
export function writtenOptions(text, options) {
  const names = options.map((one) => one.name);
  const starts = [...text.matchAll(/(?:^|\s)([\w-]+):/g)].filter((match) =>
    names.includes(match[1]),
  );
  const values = {};
  starts.forEach((match, index) => {
    const end = starts[index + 1]?.index ?? text.length;
    values[match[1]] = { text: text.slice(match.index + match[0].length, end).trim() };
  });
  return { options: values, rest: text.slice(0, starts[0]?.index).trim() };
}

/** Each option of which one choice is called so, or begins so, with that choice. */
export function offeredChoices(word, options, guild) {
  const wanted = word.toLowerCase();
  if (wanted === '') return [];
  const isMeant = (one) =>
    [one.label.replace(/^[@#]/, ''), String(one.value)].some((name) =>
      name.toLowerCase().startsWith(wanted),
    );
  return options.flatMap((option) =>
    (knownChoices(option, guild) ?? []).filter(isMeant).map((choice) => ({ option, choice })),
  );
}
