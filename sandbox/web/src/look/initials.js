const COLOURS = [
  '#1d6f8a',
  '#7a4bb0',
  '#b0563a',
  '#2f7d4f',
  '#a23b72',
  '#4b5fc4',
  '#8a6a1d',
  '#5b6770',
];
const pictures = new Map();

function hash(text) {
  let sum = 0;
  for (const character of text) sum = (sum * 31 + character.codePointAt(0)) >>> 0;
  return sum;
}

function initials(name) {
  const words = name.split(/[\s._-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const letters = words.slice(0, 2).map((word) => word.match(/[\p{L}\p{N}]/u)[0]);
  return letters.join('').toUpperCase() || '?';
}

function drawn(name, id, isBot) {
  const colour = COLOURS[hash(id || name) % COLOURS.length];
  const mark = isBot
    ? '<path fill="#fff" d="M19 10h2v4h5a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4H14a4 4 0 0 1-4-4v-8a4 4 0 0 1 4-4h5zm-4 9v3h3v-3zm7 0v3h3v-3z"/>'
    : `<text x="20" y="26" font-size="16" font-weight="600" font-family="system-ui,sans-serif" fill="#fff" text-anchor="middle">${initials(name)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/>${mark}</svg>`;
}

/** The address of a picture made from a name, so that no picture is asked from anywhere. */
export function initialsPicture(name, id, isBot = false) {
  const key = `${id} ${name} ${isBot}`;
  if (!pictures.has(key)) {
    pictures.set(key, `data:image/svg+xml,${encodeURIComponent(drawn(name, id, isBot))}`);
  }
  return pictures.get(key);
}
