const RULES = [
  ['escaped', /^\\([^\p{L}\p{N}\s])/u],
  ['code', /^(`+)([\s\S]*?[^`])\1(?!`)/],
  ['time', /^<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/],
  ['user', /^<@!?(\d+)>/],
  ['role', /^<@&(\d+)>/],
  ['channel', /^<#(\d+)>/],
  ['command', /^<\/([^:>]+):(\d+)>/],
  ['emoji', /^<a?:(\w{2,32}):(\d+)>/],
  ['everyone', /^@(everyone|here)\b/],
  ['link', /^<(https?:\/\/[^\s>]+)>/],
  ['named', /^\[([^\]\n]+)\]\(<?(https?:\/\/[^\s)>]+)>?(?:\s+"[^"]*")?\)/],
  ['link', /^(https?:\/\/[^\s<]*[^\s<.,:;"')\]!?*_~|])/],
  ['spoiler', /^\|\|([\s\S]+?)\|\|/],
  ['bold', /^\*\*([\s\S]+?)\*\*(?!\*)/],
  ['underline', /^__([\s\S]+?)__(?!_)/],
  ['italic', /^\*(?![\s*])([\s\S]*?[^\s*])\*(?!\*)/],
  ['italic', /^_(?!_)([\s\S]*?[^_])_(?![_\p{L}\p{N}])/u],
  ['strike', /^~~([\s\S]+?)~~(?!_)/],
];
const PLAIN = /^[\s\S][^\\`<@[|*_~h]*/;
const NESTED = ['spoiler', 'bold', 'underline', 'italic', 'strike'];
const WORD = /[\p{L}\p{N}]$/u;

function token(kind, match) {
  if (NESTED.includes(kind)) return { kind, children: parseInline(match[1]) };
  if (kind === 'named') return { kind: 'link', address: match[2], children: parseInline(match[1]) };
  if (kind === 'link')
    return { kind, address: match[1], children: [{ kind: 'text', text: match[1] }] };
  if (kind === 'code') return { kind, text: match[2].replace(/^ (.+) $/, '$1') };
  if (kind === 'escaped') return { kind: 'text', text: match[1] };
  return { kind, first: match[1], second: match[2] };
}

function next(text, before) {
  for (const [kind, pattern] of RULES) {
    const match = pattern.exec(text);
    // An underscore inside a word, as in snake_case, is no markup.
    const inWord = text.startsWith('_') && WORD.test(before);
    if (match && !(inWord && kind === 'italic'))
      return { length: match[0].length, token: token(kind, match) };
  }
  const plain = PLAIN.exec(text)[0];
  return { length: plain.length, token: { kind: 'text', text: plain } };
}

/** The inline parts of Discord's markdown, as a tree of `{kind, ...}`. */
export function parseInline(text) {
  const tokens = [];
  let at = 0;
  while (at < text.length) {
    const found = next(text.slice(at), text.slice(Math.max(0, at - 2), at));
    const last = tokens.at(-1);
    if (found.token.kind === 'text' && last?.kind === 'text') last.text += found.token.text;
    else tokens.push(found.token);
    at += found.length;
  }
  return tokens;
}
