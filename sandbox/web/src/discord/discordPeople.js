/** Who wrote a message, by the name that the server shows. */
export function authorOf(author, guild) {
  const member = guild.members.find((one) => one.id === author.id);
  const name = member?.displayName || member?.name || author.global_name || author.username;
  return { id: author.id, name, isBot: Boolean(author.bot) };
}

/** Whether only this user sees the message. */
export function isEphemeral(message) {
  return Boolean(message.ephemeral) || Boolean(message.flags & 64);
}

/** Whether an app is still working on the message. */
export function isThinking(message) {
  return Boolean(message.loading) || Boolean(message.flags & 128);
}
