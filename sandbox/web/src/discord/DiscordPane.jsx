import { useCallback, useMemo, useState } from 'react';
import { order } from '../live/play.js';
import { useLoaded } from '../live/useLoaded.js';
import { useUnread } from '../live/useUnread.js';
import Notice from '../parts/Notice.jsx';
import Pane, { PaneFrame } from '../parts/Pane.jsx';
import DiscordConversation from './DiscordConversation.jsx';
import DiscordForum from './DiscordForum.jsx';
import DiscordModal from './DiscordModal.jsx';
import { DiscordWorld } from './DiscordWorld.jsx';
import { isForum, isThread, useDiscordPlace } from './useDiscordPlace.js';

const markOf = (channel) => (isThread(channel) ? 'thread' : isForum(channel) ? 'forum' : 'hash');

function entriesFor(channels, current, unread) {
  const entry = (one) => ({
    id: one.id,
    name: one.name,
    mark: markOf(one),
    indent: isThread(one),
    note: one.archived ? 'closed' : undefined,
    unread: unread(one.id),
  });
  const threadsOf = (parent) =>
    channels.filter(
      (one) => one.parentId === parent.id && isThread(one) && (!one.archived || one.id === current),
    );
  return channels
    .filter((one) => !isThread(one) && one.type !== 4)
    .flatMap((one) => [entry(one), ...threadsOf(one).map(entry)]);
}

function makeNames(guild) {
  const names = new Map([
    ...guild.members.map((one) => [`user ${one.id}`, one.displayName || one.name]),
    ...guild.channels.map((one) => [`channel ${one.id}`, one.name]),
    ...(guild.roles ?? []).map((one) => [`role ${one.id}`, one.name]),
  ]);
  return (kind, id) => names.get(`${kind} ${id}`);
}

function rolesOf(guild, user, onFailure) {
  const held = user.roles ?? [];
  return (guild.roles ?? [])
    .filter((role) => !role.managed && role.id !== guild.id)
    .map((role) => {
      const has = held.includes(role.id);
      const roles = has ? held.filter((one) => one !== role.id) : [...held, role.id];
      const change = () =>
        order('/sandbox/discord/roles', { guild: guild.id, user: user.id, roles }).catch(
          (refused) => onFailure(refused.message),
        );
      return { key: role.id, name: role.name, has, change };
    });
}

function Guild({ guilds, theme, start }) {
  const place = useDiscordPlace(guilds, start);
  const { guild, user, channel, setPlace } = place;
  const [failure, setFailure] = useState(null);
  const unread = useUnread('discord', user?.id, channel?.id);
  const modals = useLoaded(
    '/sandbox/discord/modals',
    { guild: guild.id, user: user.id },
    ({ platform, kind }) => platform === 'discord' && kind === 'modal',
  );
  const open = useCallback((id) => setPlace(id), [setPlace]);
  const world = useMemo(
    () => ({ guild, user, theme, openChannel: open, nameOf: makeNames(guild) }),
    [guild, user, theme, open],
  );
  const modal = modals.data?.modals.at(-1);
  const parent = isThread(channel) && guild.channels.find((one) => one.id === channel.parentId);
  return (
    <DiscordWorld.Provider value={world}>
      <PaneFrame
        label="Discord"
        groups={[{ label: 'Channels', entries: entriesFor(place.channels, channel?.id, unread) }]}
        current={channel?.id}
        onOpen={open}
        place={{ label: 'Server', all: guilds, current: guild.id, onSwitch: place.setServer }}
        person={{
          people: place.people.map((one) => ({ ...one, name: one.displayName || one.name })),
          current: user.id,
          onSwitch: place.setMember,
          roles: rolesOf(guild, user, setFailure),
          look: 'discord-picker',
        }}
        head={{
          mark: markOf(channel),
          title: channel.name,
          members: guild.members.length,
          above: parent && (
            <button type="button" className="link-button" onClick={() => open(parent.id)}>
              {parent.name} ›
            </button>
          ),
        }}
      >
        {failure && <Notice onDismiss={() => setFailure(null)}>{failure}</Notice>}
        {isForum(channel) ? (
          <DiscordForum forum={channel} />
        ) : (
          <DiscordConversation key={channel.id} channel={channel} />
        )}
      </PaneFrame>
      {modal && <DiscordModal key={modal.interaction ?? modal.custom_id} modal={modal} />}
    </DiscordWorld.Provider>
  );
}

/**
 * The Discord side of the page.
 *
 * @param start the channel to begin with
 */
export default function DiscordPane({ theme, start }) {
  return (
    <Pane
      platform="discord"
      name="Discord"
      path="/sandbox/discord/guilds"
      places={(data) => data.guilds}
    >
      {(guilds) => <Guild guilds={guilds} theme={theme} start={start} />}
    </Pane>
  );
}
