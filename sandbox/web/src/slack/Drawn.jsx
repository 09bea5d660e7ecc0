import { Component, memo, useMemo } from 'react';
import { Message } from 'slack-blocks-to-jsx';
import { safeLink } from '../look/addresses.js';
import { fullTime } from '../look/times.js';
import { slackTime, tsDate } from './slackTime.js';
import { useSlackWorld } from './SlackWorld.jsx';

function Link({ href, className, children }) {
  const address = safeLink(href);
  if (!address) return <span>{children}</span>;
  return (
    <a href={address} className={className} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function Moment({ timestamp, format, link, fallback }) {
  const moment = tsDate(timestamp);
  if (Number.isNaN(moment.getTime())) return <span>{fallback}</span>;
  const words = (
    <time dateTime={moment.toISOString()} title={fullTime(moment)}>
      {slackTime(timestamp, format)}
    </time>
  );
  return link ? <Link href={link}>{words}</Link> : words;
}

function hooksFor(openChannel) {
  return {
    link: (link) => <Link {...link} />,
    date: (date) => <Moment {...date} />,
    user: ({ id, name }) => <span className="slack-mention">@{name || id}</span>,
    channel: ({ id, name }) => (
      <button type="button" className="slack-mention" onClick={() => openChannel(id)}>
        #{name || id}
      </button>
    ),
    atChannel: () => <span className="slack-mention slack-mention-all">@channel</span>,
    atHere: () => <span className="slack-mention slack-mention-all">@here</span>,
    atEveryone: () => <span className="slack-mention slack-mention-all">@everyone</span>,
  };
}

const hooks = new WeakMap();

function hooksOnce(openChannel) {
  if (!hooks.has(openChannel)) hooks.set(openChannel, hooksFor(openChannel));
  return hooks.get(openChannel);
}

/**
 * The blocks as the library reads them best: it puts a space behind each `&gt;`, so those that begin
 * no quote are given to it as they are. `verbatim` switches off what Slack links by itself, not the
 * markup, but the library would then draw the markup's signs.
 */
function readable(node) {
  if (Array.isArray(node)) return node.map(readable);
  if (node === null || typeof node !== 'object') return node;
  if (node.type === 'mrkdwn' && typeof node.text === 'string') {
    const { verbatim: _, ...rest } = node;
    return { ...rest, text: node.text.replace(/(?<=[^\n])&gt;/g, '>') };
  }
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, readable(value)]));
}

/** Shows the JSON instead of a block that the library cannot draw. */
class Undrawable extends Component {
  state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  render() {
    if (!this.state.failed) return this.props.children;
    return <pre className="slack-undrawable">{JSON.stringify(this.props.blocks, null, 2)}</pre>;
  }
}

/** Blocks as Slack shows them. They do nothing: controls are wired by `SlackBlocks`. */
function Drawn({ blocks }) {
  const { names, theme, openChannel } = useSlackWorld();
  const drawn = useMemo(() => readable(blocks), [blocks]);
  return (
    <Undrawable blocks={blocks}>
      <Message
        withoutWrapper
        blocks={drawn}
        name=""
        logo=""
        theme={theme}
        data={names}
        hooks={hooksOnce(openChannel)}
      />
    </Undrawable>
  );
}

export default memo(
  Drawn,
  (one, other) => JSON.stringify(one.blocks) === JSON.stringify(other.blocks),
);
