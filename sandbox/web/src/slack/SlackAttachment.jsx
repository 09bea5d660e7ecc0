import { safeLink } from '../look/addresses.js';
import Drawn from './Drawn.jsx';
import SlackBlocks from './SlackBlocks.jsx';
import SlackImage from './SlackImage.jsx';

const COLOURS = { good: '#2eb67d', warning: '#ecb22e', danger: '#e01e5a' };
const section = (text) => ({ type: 'section', text: { type: 'mrkdwn', text } });

function colourOf({ color }) {
  if (!color) return undefined;
  if (color in COLOURS) return COLOURS[color];
  const hex = color.startsWith('#') ? color : `#${color}`;
  return /^#[0-9a-f]{3,8}$/i.test(hex) ? hex : undefined;
}

function Title({ title, title_link: link }) {
  const address = link && safeLink(link);
  if (!address) return <p className="slack-attachment-title">{title}</p>;
  return (
    <p className="slack-attachment-title">
      <a href={address} target="_blank" rel="noopener noreferrer">
        {title}
      </a>
    </p>
  );
}

function Classic({ attachment }) {
  const { title, text, fields, fallback, footer, image_url: picture } = attachment;
  const nothingElse = !title && !text && !fields && !picture;
  return (
    <>
      {attachment.author_name && (
        <p className="slack-attachment-author">{attachment.author_name}</p>
      )}
      {title && <Title {...attachment} />}
      {(text || (nothingElse && fallback)) && <Drawn blocks={[section(text || fallback)]} />}
      {fields && (
        <div className="slack-attachment-fields">
          {fields.map((field, index) => (
            <div key={index} className={field.short ? 'short' : undefined}>
              <strong>{field.title}</strong>
              <Drawn blocks={[section(field.value)]} />
            </div>
          ))}
        </div>
      )}
      {picture && <SlackImage image={{ image_url: picture, alt_text: fallback ?? title }} />}
      {footer && <p className="slack-attachment-footer">{footer}</p>}
    </>
  );
}

/** A secondary part of a message, beside a coloured bar. */
export default function SlackAttachment({ attachment }) {
  return (
    <div className="slack-attachment" style={{ borderLeftColor: colourOf(attachment) }}>
      {attachment.pretext && <Drawn blocks={[section(attachment.pretext)]} />}
      {attachment.blocks ? (
        <SlackBlocks blocks={attachment.blocks} />
      ) : (
        <Classic attachment={attachment} />
      )}
    </div>
  );
}
