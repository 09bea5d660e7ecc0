import { play } from '../live/play.js';
import Icon from '../parts/Icon.jsx';
import Menu from '../parts/Menu.jsx';
import { useSlackWorld } from './SlackWorld.jsx';

/** The global shortcuts of the workspace's apps; nothing where no app has one. */
export default function SlackShortcuts({ onFailure }) {
  const { workspace, user } = useSlackWorld();
  const start = async (shortcut) => {
    const act = { team: workspace.id, user: user.id, callback_id: shortcut.callbackId };
    try {
      const answer = await play('/sandbox/slack/shortcut', act);
      if (answer.acknowledged === false) onFailure(`The app did not respond (${answer.reason}).`);
    } catch (refused) {
      onFailure(refused.message);
    }
  };
  const items = (workspace.shortcuts ?? [])
    .filter((one) => one.kind === 'global')
    .map((one) => ({ key: one.callbackId, name: one.name, run: () => start(one) }));
  if (items.length === 0) return null;
  return (
    <Menu label="Shortcuts" className="icon-button" look="slack-picker" items={items}>
      <Icon name="bolt" />
    </Menu>
  );
}
