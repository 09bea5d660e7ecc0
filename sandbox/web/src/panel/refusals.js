function discordErrors(node, path) {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([name, inner]) =>
    name === '_errors'
      ? inner.map((one) => `${path || 'body'}: ${one.message}`)
      : discordErrors(inner, path ? `${path}.${name}` : name),
  );
}

function reasons(answer) {
  if (typeof answer === 'string') return [answer];
  const { error, message, code, errors, needed, response_metadata: more } = answer ?? {};
  const words = error ?? (message && (code ? `${message} (${code})` : message));
  const details = Array.isArray(errors) ? errors.map(String) : discordErrors(errors, '');
  const messages = (more?.messages ?? []).map((one) => one.replace(/^\[ERROR\] /, ''));
  const all = [words, needed && `needed: ${needed}`, ...messages, ...details];
  return [...new Set(all.filter(Boolean))];
}

/**
 * What became of a call: `{mark: 'ok' | 'refused' | 'open', words, reasons}`. Slack refuses with
 * status 200 and `"ok": false`.
 */
export function outcomeOf({ kind, status, answer }) {
  if (status === 0) {
    return { mark: 'open', words: kind === 'event' ? 'not confirmed' : 'no answer', reasons: [] };
  }
  const refused = status >= 400 || answer?.ok === false;
  if (!refused)
    return { mark: 'ok', words: kind === 'event' ? 'delivered' : `${status}`, reasons: [] };
  const said = reasons(answer);
  const why = said.length > 0 ? said : [`The answer was the status ${status}, without a word.`];
  const short = typeof answer?.error === 'string' ? ` ${answer.error}` : '';
  return { mark: 'refused', words: `${status}${short}`, reasons: why };
}
