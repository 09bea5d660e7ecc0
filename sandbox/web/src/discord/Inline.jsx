import { useState } from 'react';
import { safeLink } from '../look/addresses.js';
import { fullTime } from '../look/times.js';
import { discordTime } from './discordTime.js';
import { useDiscordWorld, useLight } from './DiscordWorld.jsx';

function Spoiler({ children }) {
  const [open, setOpen] = useState(false);
  const light = useLight();
  const show = () => setOpen(true);
  if (open) {
    return (
      <discord-spoiler activated="" light-theme={light}>
        {children}
      </discord-spoiler>
    );
  }
  return (
    <discord-spoiler
      role="button"
      tabIndex={0}
      aria-label="Spoiler, show it"
      light-theme={light}
      onClick={show}
      onKeyDown={(event) => ['Enter', ' '].includes(event.key) && show()}
    >
      <span aria-hidden="true">{children}</span>
    </discord-spoiler>
  );
}

function Link({ address, children }) {
  const link = safeLink(address);
  if (!link) return children;
  return (
    <a className="discord-link" href={link} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function Mention({ kind, id }) {
  const { nameOf, openChannel } = useDiscordWorld();
  const light = useLight();
  const known = nameOf(kind, id);
  if (kind !== 'channel') {
    return (
      <discord-mention type={kind} light-theme={light}>
        {known ?? `unknown-${kind}`}
      </discord-mention>
    );
  }
  return (
    <button type="button" className="bare-button" onClick={() => openChannel(id)}>
      <discord-mention type="channel" light-theme={light}>
        {known ?? 'unknown'}
      </discord-mention>
    </button>
  );
}

function Moment({ seconds, style }) {
  const date = new Date(Number(seconds) * 1000);
  if (Number.isNaN(date.getTime())) return `<t:${seconds}>`;
  return (
    <time className="discord-moment" dateTime={date.toISOString()} title={fullTime(date)}>
      {discordTime(date, style)}
    </time>
  );
}

function Token({ token }) {
  const light = useLight();
  const inside = token.children && <Inline tokens={token.children} />;
  switch (token.kind) {
    case 'bold':
      return <strong>{inside}</strong>;
    case 'italic':
      return <em>{inside}</em>;
    case 'underline':
      return <u>{inside}</u>;
    case 'strike':
      return <s>{inside}</s>;
    case 'code':
      return <discord-code light-theme={light}>{token.text}</discord-code>;
    case 'spoiler':
      return <Spoiler>{inside}</Spoiler>;
    case 'link':
      return <Link address={token.address}>{inside}</Link>;
    case 'time':
      return <Moment seconds={token.first} style={token.second} />;
    case 'user':
    case 'role':
    case 'channel':
      return <Mention kind={token.kind} id={token.first} />;
    case 'command':
      return (
        <discord-mention type="slash" light-theme={light}>
          {token.first}
        </discord-mention>
      );
    case 'everyone':
      return (
        <discord-mention type="role" light-theme={light}>
          {token.first}
        </discord-mention>
      );
    case 'emoji':
      return <span title="Custom emoji">:{token.first}:</span>;
    default:
      return token.text;
  }
}

/** Inline parts of markdown, drawn. */
export default function Inline({ tokens }) {
  return tokens.map((token, index) => <Token key={index} token={token} />);
}
