import { useCallback, useMemo, useState } from 'react';
import { useLoaded } from '../live/useLoaded.js';
import { useUnread } from '../live/useUnread.js';
import Loading from '../parts/Loading.jsx';
import Notice from '../parts/Notice.jsx';
import PersonSwitch from '../parts/PersonSwitch.jsx';
import PlaceSwitch from '../parts/PlaceSwitch.jsx';
import Sidebar from '../parts/Sidebar.jsx';
import SlackConversation from './SlackConversation.jsx';
import SlackHome from './SlackHome.jsx';
import SlackModal from './SlackModal.jsx';
import SlackShortcuts from './SlackShortcuts.jsx';
import SlackThread from './SlackThread.jsx';
import { SlackWorld } from './SlackWorld.jsx';
import { titleOf } from './slackPeople.js';
import { useSlackPlace } from './useSlackPlace.js';
import Icon from '../parts/Icon.jsx';

const messageKinds = ['message', 'ephemeral', 'reaction', 'modal', 'view', 'home'];
const viewKinds = ['modal', 'view', 'home'];

const markOf = (channel) => (channel.isDirect ? 'person' : channel.isPrivate ? 'lock' : 'hash');

function groupsFor(place, unread) {
  const entry = (one) => ({
    id: one.id,
    name: titleOf(one, place.workspace, place.user),
    mark: markOf(one),
    note: one.isArchived ? 'archived' : undefined,
    unread: unread(one.id),
  });
  const apps = (place.workspace.apps ?? []).map((one) => ({
    id: one.id,
    name: one.name,
    mark: 'app',
  }));
  return [
    { label: 'Channels', entries: place.channels.filter((one) => !one.isDirect).map(entry) },
    { label: 'Direct messages', entries: place.channels.filter((one) => one.isDirect).map(entry) },
    { label: 'Apps', entries: apps },
  ].filter((group) => group.entries.length > 0);
}

function Workspace({ workspaces, theme, start }) {
  const place = useSlackPlace(workspaces, start);
  const { workspace, user, channel, app, setPlace } = place;
  const [thread, setThread] = useState(null);
  const [menu, setMenu] = useState(false);
  const [failure, setFailure] = useState(null);
  const unread = useUnread('slack', user?.id, channel?.id);
  const views = useLoaded(
    '/sandbox/slack/views',
    { team: workspace.id, user: user.id, app: app?.id },
    ({ platform, kind }) => platform === 'slack' && viewKinds.includes(kind),
  );

  const open = useCallback(
    (id) => {
      setPlace(id);
      setThread(null);
      setMenu(false);
    },
    [setPlace],
  );
  const world = useMemo(() => {
    const names = {
      users: workspace.users.map((one) => ({ id: one.id, name: one.realName || one.name })),
      channels: workspace.channels,
      user_groups: [],
    };
    return { workspace, user, theme, openChannel: open, names };
  }, [workspace, user, theme, open]);

  const modal = views.data?.modals.at(-1);
  return (
    <SlackWorld.Provider value={world}>
      <Sidebar
        label="Slack"
        groups={groupsFor(place, unread)}
        current={app?.id ?? channel?.id}
        onOpen={open}
        shown={menu}
        onHide={() => setMenu(false)}
        header={
          <PlaceSwitch
            label="Workspace"
            places={workspaces}
            current={workspace.id}
            onSwitch={place.setTeam}
          />
        }
        footer={
          <PersonSwitch
            people={place.people.map((one) => ({ ...one, name: one.realName || one.name }))}
            current={user.id}
            onSwitch={place.setPerson}
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
          <h3>
            <Icon name={app ? 'app' : markOf(channel)} />{' '}
            {app?.name ?? titleOf(channel, workspace, user)}
          </h3>
          {channel && <small>{channel.members.length} members</small>}
          <SlackShortcuts onFailure={setFailure} />
        </header>
        {failure && <Notice onDismiss={() => setFailure(null)}>{failure}</Notice>}
        {app && (
          <SlackHome
            key={`${app.id} ${user.id}`}
            app={app}
            home={views.data?.home}
            team={workspace.id}
            user={user.id}
          />
        )}
        {channel && <SlackConversation key={channel.id} channel={channel} onThread={setThread} />}
      </div>
      {channel && thread && (
        <SlackThread channel={channel} thread={thread} onClose={() => setThread(null)} />
      )}
      {modal && <SlackModal key={modal.id} view={modal} />}
    </SlackWorld.Provider>
  );
}

/**
 * The Slack side of the page.
 *
 * @param start the channel to begin with
 */
export default function SlackPane({ theme, start }) {
  const { data, error, loading, reload } = useLoaded(
    '/sandbox/slack/workspaces',
    {},
    ({ platform, kind }) => platform === 'slack' && !messageKinds.includes(kind),
  );
  const workspaces = data?.workspaces ?? [];
  return (
    <section className="pane slack" aria-labelledby="slack-name">
      <h2 id="slack-name" className="only-read">
        Slack
      </h2>
      {error && !data && <Notice again={reload}>Slack could not be loaded. {error.message}</Notice>}
      {loading && <Loading what="Slack" />}
      {workspaces.length > 0 && <Workspace workspaces={workspaces} theme={theme} start={start} />}
    </section>
  );
}
