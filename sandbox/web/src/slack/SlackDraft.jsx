import { useEffect, useRef } from 'react';
import { order } from '../live/play.js';
import { useLoaded } from '../live/useLoaded.js';
import SlackAttachment from './SlackAttachment.jsx';

const PAUSE = 300;
const LINK = /https?:\/\/[^\s<>|]+\.[^\s<>|]+/;

/** What apps show of the links in a message that is still being written. */
export default function SlackDraft({ text, team, channel, user }) {
  const told = useRef('');
  const links = (text.match(new RegExp(LINK, 'g')) ?? []).join(' ');
  useEffect(() => {
    if (links === told.current) return undefined;
    const timer = setTimeout(() => {
      told.current = links;
      // A preview that does not come is no harm to what is being written.
      order('/sandbox/slack/draft', { team, channel, user, text: links }).catch(() => {});
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [links, team, channel, user]);
  const { data } = useLoaded(
    links ? '/sandbox/slack/draft' : null,
    { team, user },
    (change) => change.platform === 'slack' && change.kind === 'draft',
  );
  const shown = (data?.attachments ?? []).filter((one) => links.includes(one.from_url));
  if (shown.length === 0) return null;
  return (
    <section className="slack-draft" aria-label="Preview of links">
      {shown.map((one) => (
        <SlackAttachment key={one.from_url} attachment={one} />
      ))}
    </section>
  );
}
