const NEEDED = /\/(workspaces|guilds|messages|views|modals)$/;
const KEPT = 60;
const answers = new Map();

/** Keeps the last answers of the addresses from which the page draws. */
export function keep(path, values, answer) {
  if (!NEEDED.test(path)) return;
  const key = `${path} ${JSON.stringify(values)}`;
  answers.delete(key);
  answers.set(key, { path, values, answer });
  if (answers.size > KEPT) answers.delete(answers.keys().next().value);
}

/** The last answers of an address for which the values fit, the newest first. */
export function known(path, fits = {}) {
  return [...answers.values()]
    .filter((one) => one.path === path)
    .filter(({ values }) => Object.keys(fits).every((name) => values[name] === fits[name]))
    .map((one) => one.answer)
    .reverse();
}
