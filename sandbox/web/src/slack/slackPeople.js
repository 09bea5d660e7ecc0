const NOTICES = [
  'channel_join',
  'channel_leave',
  'channel_topic',
  'channel_purpose',
  'channel_name',
  'channel_archive',
];

/** Whether the message is a line about the channel rather than something that was said. */
export function isNotice(message) {
  return NOTICES.includes(message.subtype);
}

/** The name of a channel as the user sees it: direct messages are named after the others in them. */
export function titleOf(channel, workspace, user) {
  if (!channel.isDirect) return channel.name;
  const others = workspace.users.filter(
    (one) => one.id !== user.id && channel.members.includes(one.id),
  );
  return others.map((one) => one.realName || one.name).join(', ') || channel.name;
}

/** The name of a user. */
export function nameOf(id, workspace) {
  const person = workspace.users.find((one) => one.id === id);
  return person ? person.realName || person.name : 'Somebody';
}

/** Who wrote a message: a person of the workspace, an app, or Slackbot. */
export function authorOf(message, workspace) {
  const person = workspace.users.find((one) => one.id === message.user);
  const isBot = Boolean(message.bot_id) || Boolean(person?.isBot) || message.user === 'USLACKBOT';
  const app = workspace.apps?.find(
    (one) => one.botUser === message.user || one.id === message.app_id,
  );
  const name =
    message.username ??
    message.bot_profile?.name ??
    (person ? person.realName || person.name : null) ??
    app?.name ??
    (message.user === 'USLACKBOT' || message.subtype === 'slackbot_response' ? 'Slackbot' : null) ??
    message.user ??
    'Unknown';
  return { name, id: message.user ?? message.bot_id ?? name, isBot };
}
