const ESCAPES = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const MOST_PAIRS = 10;
const MOST_BYTES = 3000;

/** A text as Java writes it. */
export function quoted(text) {
  return `"${String(text).replace(/[\\"\n\r\t]/g, (sign) => ESCAPES[sign])}"`;
}

/** A text, number, truth or list of them as Java writes it. */
export function value(given) {
  if (Array.isArray(given)) return `List.of(${given.map(value).join(', ')})`;
  return typeof given === 'string' ? quoted(given) : String(given);
}

/** A map of `[[name, value]]` as Java writes it. */
export function map(pairs) {
  if (pairs.length > MOST_PAIRS) {
    const entries = pairs.map(([name, given]) => `Map.entry(${quoted(name)}, ${value(given)})`);
    return `Map.ofEntries(${entries.join(', ')})`;
  }
  const parts = pairs.flatMap(([name, given]) => [quoted(name), value(given)]);
  return `Map.of(${parts.join(', ')})`;
}

/** The bytes of a file as Java writes them: small ones in place, others read from a file. */
export function bytes(name, base64) {
  return base64.length <= MOST_BYTES
    ? `Base64.getDecoder().decode(${quoted(base64)})`
    : `Files.readAllBytes(Path.of(${quoted(name)}))`;
}

/** A name as Java allows it for a variable. */
export function identifier(name) {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const joined = words
    .map((word, at) => (at === 0 ? word : word[0].toUpperCase() + word.slice(1)))
    .join('');
  return /^\p{L}/u.test(joined) ? joined : `user${joined}`;
}
