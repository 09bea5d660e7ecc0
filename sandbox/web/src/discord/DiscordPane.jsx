import { useCallback, useMemo, useState } from 'react';
import { useLoaded } from '../live/useLoaded.js';
import { useUnread } from '../live/useUnread.js';
import Loading from '../parts/Loading.jsx';
import Notice from '../parts/Notice.jsx';
import PersonSwitch from '../parts/PersonSwitch.jsx';
import PlaceSwitch from '../parts/PlaceSwitch.jsx';
import Sidebar from '../parts/Sidebar.jsx';
import DiscordConversation from './DiscordConversation.jsx';
import DiscordForum from './DiscordForum.jsx';
import DiscordModal from './DiscordModal.jsx';
import { DiscordWorld } from './DiscordWorld.jsx';
import { isForum, isThread, useDiscordPlace } from './useDiscordPlace.js';
import Icon from '../parts/Icon.jsx';

const messageKinds = ['message', 'ephemeral', 'reaction', 'modal'];

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

function Guild({ guilds, theme, start }) {
  const place = useDiscordPlace(guilds, start);
  const { guild, user, channel, setPlace } = place;
  const [menu, setMenu] = useState(false);
  const unread = useUnread('discord', user?.id, channel?.id);
  const modals = useLoaded(
    '/sandbox/discord/modals',
    { guild: guild.id, user: user.id },
    ({ platform, kind }) => platform === 'discord' && kind === 'modal',
  );
  const open = useCallback(
    (id) => {
      setPlace(id);
      setMenu(false);
    },
    [setPlace],
  );
  const world = useMemo(
    () => ({ guild, user, theme, openChannel: open, nameOf: makeNames(guild) }),
    [guild, user, theme, open],
  );
  const modal = modals.data?.modals.at(-1);
  const parent = isThread(channel) && guild.channels.find((one) => one.id === channel.parentId);
  return (
    <DiscordWorld.Provider value={world}>
      <Sidebar
        label="Discord"
        groups={[{ label: 'Channels', entries: entriesFor(place.channels, channel?.id, unread) }]}
        current={channel?.id}
        onOpen={open}
        shown={menu}
        onHide={() => setMenu(false)}
        header={
          <PlaceSwitch
            label="Server"
            places={guilds}
            current={guild.id}
            onSwitch={place.setServer}
          />
        }
        footer={
          <PersonSwitch
            people={place.people.map((one) => ({ ...one, name: one.displayName || one.name }))}
            current={user.id}
            onSwitch={place.setMember}
          />
        }
      />
      <div className="pane-main">
        <header className="pane-head">
          <button
            type="button"
            className="icon-button sidebar-open"
            aria-label="Show channels"
            onClick={() => setMenu(true)}
          >
            ☰
          </button>
          {parent && (
            <button type="button" className="link-button" onClick={() => open(parent.id)}>
              {parent.name} ›
            </button>
          )}
          <h3>
            <Icon name={markOf(channel)} /> {channel.name}
          </h3>
          <small>{guild.members.length} members</small>
        </header>
        {isForum(channel) ? (
          <DiscordForum forum={channel} />
        ) : (
          <DiscordConversation key={channel.id} channel={channel} />
        )}
      </div>
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
  const { data, error, loading, reload } = useLoaded(
    '/sandbox/discord/guilds',
    {},
    ({ platform, kind }) => platform === 'discord' && !messageKinds.includes(kind),
  );
  const guilds = data?.guilds ?? [];
  return (
    <section className="pane discord" aria-labelledby="discord-name">
      <h2 id="discord-name" className="only-read">
        Discord
      </h2>
      {error && !data && (
        <Notice again={reload}>Discord could not be loaded. {error.message}</Notice>
      )}
      {loading && <Loading what="Discord" />}
      {guilds.length > 0 && <Guild guilds={guilds} theme={theme} start={start} />}
    </section>
  );
}
