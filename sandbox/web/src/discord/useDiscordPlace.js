import { useStored } from '../live/useStored.js';

const FORUM = 15;
const THREADS = [10, 11, 12];

export const isForum = (channel) => channel.type === FORUM || channel.type === 'forum';
export const isThread = (channel) => THREADS.includes(channel.type) || channel.type === 'thread';

const wanted = (channels, id) => channels.find((one) => one.id === id);

/** Which server, member and channel is shown; falls back to the first ones that fit. */
export function useDiscordPlace(guilds, start) {
  const [server, setServer] = useStored('sandbox.discord.guild', '');
  const [member, setMember] = useStored('sandbox.discord.user', '');
  const [place, setPlace] = useStored('sandbox.discord.place', '');
  const guild = guilds.find((one) => one.id === server) ?? guilds[0];
  if (!guild) return null;

  const people = guild.members.filter((one) => !one.isBot);
  const user = people.find((one) => one.id === member) ?? people[0];
  const channels = guild.channels.filter((one) => one.visibleTo?.includes(user?.id) ?? true);
  const texts = channels.filter((one) => !isForum(one) && !isThread(one));
  const channel = wanted(channels, place) ?? wanted(channels, start) ?? texts[0];
  return { guild, people, user, channels, channel, setServer, setMember, setPlace };
}
