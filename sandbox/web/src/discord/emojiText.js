/** An emoji as text; the pictures of custom ones lie outside the sandbox. */
export function emojiText(emoji) {
  if (!emoji?.name) return '';
  return emoji.id ? `:${emoji.name}:` : emoji.name;
}
