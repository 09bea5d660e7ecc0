import { useEffect } from 'react';
import DiscordPane from './discord/DiscordPane.jsx';
import { openFeed, useFeedState } from './live/feed.js';
import { useLoaded } from './live/useLoaded.js';
import { useStored } from './live/useStored.js';
import { useTheme } from './live/useTheme.js';
import DeveloperPanel from './panel/DeveloperPanel.jsx';
import SlackPane from './slack/SlackPane.jsx';
import TopBar from './TopBar.jsx';

/**
 * The page: both platforms side by side, or one at a time where there is no room for two, and the
 * panel for developers beside them.
 */
export default function App() {
  const { chosen, choose, theme } = useTheme();
  const [shown, show] = useStored('sandbox.shown', 'slack');
  const [panel, setPanel] = useStored('sandbox.panel', 'closed');
  const panelIsOpen = panel === 'open';
  const line = useFeedState();
  const connections = useLoaded('/sandbox/connections', {}, () => false);
  useEffect(openFeed, []);
  return (
    <>
      <TopBar
        theme={chosen}
        onTheme={choose}
        shown={shown}
        onShow={show}
        panelIsOpen={panelIsOpen}
        onPanel={() => setPanel(panelIsOpen ? 'closed' : 'open')}
      />
      {line === 'lost' && (
        <p className="line-lost" role="status">
          The sandbox cannot be reached. What you see may be old; trying again…
        </p>
      )}
      <div className="stage">
        <main className={`panes panes-${shown}`}>
          <SlackPane theme={theme} start={connections.data?.slack?.channel} />
          <DiscordPane theme={theme} start={connections.data?.discord?.channel} />
        </main>
        {panelIsOpen && <DeveloperPanel onClose={() => setPanel('closed')} />}
      </div>
    </>
  );
}
