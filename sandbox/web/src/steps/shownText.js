const LONGEST = 60;
const SHORTEST = 4;

/**
 * A part of a text by which a test finds it again: from its first line, without the tokens of times
 * and mentions, which are others at another time.
 */
function part(text) {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? '';
  const plain = line.split(/<[!@#t:][^>]*>/).map((one) => one.trim());
  const best = plain.find((one) => one.length >= SHORTEST) ?? line.trim();
  return best.slice(0, LONGEST).trim();
}

function first(texts) {
  return part(texts.find((text) => typeof text === 'string' && text.trim() !== '') ?? '');
}

function slackTexts(node) {
  if (Array.isArray(node)) return node.flatMap(slackTexts);
  if (node === null || typeof node !== 'object') return [];
  if (typeof node.text === 'string') return [node.text];
  return Object.values(node).flatMap(slackTexts);
}

/** What a person reads first in a message or view of Slack. */
export function slackText(shown) {
  // What a person wrote is looked for in the blocks, where mentions stand as they are read.
  const own = shown.client_msg_id && shown.blocks ? [] : [shown.text];
  const files = (shown.files ?? []).map((file) => file.title || file.name);
  return first([...own, ...slackTexts(shown.blocks), ...slackTexts(shown.attachments), ...files]);
}

function discordTexts(components) {
  return (components ?? []).flatMap((one) => [
    one.content,
    ...discordTexts(one.components),
    ...discordTexts(one.component ? [one.component] : []),
  ]);
}

/** What a member reads first in a message of Discord. */
export function discordText({ content, embeds = [], components, attachments = [] }) {
  const embedded = embeds.flatMap((one) => [one.author?.name, one.title, one.description]);
  const files = attachments.map((file) => file.filename);
  return first([content, ...embedded, ...discordTexts(components), ...files]);
}
