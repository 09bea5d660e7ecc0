import { useCallback, useMemo, useState } from 'react';
import { order } from '../live/play.js';
import { useLoaded } from '../live/useLoaded.js';
import { useUnread } from '../live/useUnread.js';
import Notice from '../parts/Notice.jsx';
import Pane, { PaneFrame } from '../parts/Pane.jsx';
import SlackConversation from './SlackConversation.jsx';
import SlackHome from './SlackHome.jsx';
import SlackModal from './SlackModal.jsx';
import SlackShortcuts from './SlackShortcuts.jsx';
import SlackThread from './SlackThread.jsx';
import { SlackWorld } from './SlackWorld.jsx';
import { titleOf } from './slackPeople.js';
import { useSlackPlace } from './useSlackPlace.js';

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

function rolesOf(workspace, user, onFailure) {
  const change = () =>
    order('/sandbox/slack/users', {
      team: workspace.id,
      name: user.name,
      isAdmin: !user.isAdmin,
    }).catch((refused) => onFailure(refused.message));
  return [{ key: 'admin', name: 'Workspace admin', has: user.isAdmin, change }];
}

function Workspace({ workspaces, theme, start }) {
  const place = useSlackPlace(workspaces, start);
  const { workspace, user, channel, app, setPlace } = place;
  const [thread, setThread] = useState(null);
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
      <PaneFrame
        label="Slack"
        groups={groupsFor(place, unread)}
        current={app?.id ?? channel?.id}
        onOpen={open}
        place={{
          label: 'Workspace',
          all: workspaces,
          current: workspace.id,
          onSwitch: place.setTeam,
        }}
        person={{
          people: place.people.map((one) => ({ ...one, name: one.realName || one.name })),
          current: user.id,
          onSwitch: place.setPerson,
          roles: rolesOf(workspace, user, setFailure),
          look: 'slack-picker',
        }}
        head={{
          mark: app ? 'app' : markOf(channel),
          title: app?.name ?? titleOf(channel, workspace, user),
          members: channel?.members.length,
          tools: <SlackShortcuts onFailure={setFailure} />,
        }}
      >
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
      </PaneFrame>
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
  return (
    <Pane
      platform="slack"
      name="Slack"
      path="/sandbox/slack/workspaces"
      places={(data) => data.workspaces}
    >
      {(workspaces) => <Workspace workspaces={workspaces} theme={theme} start={start} />}
    </Pane>
  );
}
