import { useFeedState } from './live/feed.js';
import { INSIDE } from './live/inside.js';
import { useLoaded } from './live/useLoaded.js';
import Icon from './parts/Icon.jsx';

const THEMES = [
  ['system', 'system', 'Theme as the system has it'],
  ['light', 'sun', 'Light theme'],
  ['dark', 'moon', 'Dark theme'],
];
const PLATFORMS = [
  ['slack', 'Slack'],
  ['discord', 'Discord'],
];
const aboutConnections = (platform) => (change) =>
  change.platform === platform && !INSIDE.includes(change.kind);
const aboutSlack = aboutConnections('slack');
const aboutDiscord = aboutConnections('discord');

function statusOf(line, apps) {
  if (line === 'lost') return ['bad', 'sandbox not reachable'];
  if (!apps) return ['waiting', 'loading'];
  const connected = apps.filter((one) => one.connected).length;
  if (connected === 0) return ['waiting', 'no app connected'];
  return ['good', connected === 1 ? '1 app connected' : `${connected} apps connected`];
}

function Connection({ name, apps }) {
  const line = useFeedState();
  const [state, words] = statusOf(line, apps);
  return (
    <span className={`connection connection-${state}`}>
      <span className="connection-dot" aria-hidden="true" />
      <span className="connection-name">{name}</span>{' '}
      <span className="connection-words">{words}</span>
    </span>
  );
}

function unique(lists) {
  return lists && [...new Map(lists.flat().map((one) => [one.id, one])).values()];
}

/** The bar above both platforms: their connections, which one is shown, and the theme. */
export default function TopBar({ theme, onTheme, shown, onShow, panelIsOpen, onPanel }) {
  const slack = useLoaded('/sandbox/slack/workspaces', {}, aboutSlack);
  const discord = useLoaded('/sandbox/discord/guilds', {}, aboutDiscord);
  const apps = unique(slack.data?.workspaces.map((one) => one.apps ?? []));
  const bots = unique(discord.data?.guilds.map((one) => one.bots ?? []));
  return (
    <header className="top-bar">
      <h1>Sandbox</h1>
      <div className="connections" role="status" aria-label="Connections">
        <Connection name="Slack" apps={apps} />
        <Connection name="Discord" apps={bots} />
      </div>
      <div className="platform-switch" role="group" aria-label="Platform">
        {PLATFORMS.map(([id, name]) => (
          <button key={id} type="button" aria-pressed={shown === id} onClick={() => onShow(id)}>
            {name}
          </button>
        ))}
      </div>
      {HAS_README && (
        <a className="api-link" href="/README.md" target="_blank" rel="noopener">
          HTTP API
        </a>
      )}
      <button
        type="button"
        className="panel-switch"
        aria-expanded={panelIsOpen}
        aria-controls={panelIsOpen ? 'developer-panel' : undefined}
        title="Developer panel"
        onClick={onPanel}
      >
        <Icon name="code" size={15} /> <span>Developer panel</span>
      </button>
      <div className="theme-switch" role="group" aria-label="Theme">
        {THEMES.map(([id, mark, words]) => (
          <button
            key={id}
            type="button"
            aria-label={words}
            title={words}
            aria-pressed={theme === id}
            onClick={() => onTheme(id)}
          >
            <Icon name={mark} size={15} />
          </button>
        ))}
      </div>
    </header>
  );
}
