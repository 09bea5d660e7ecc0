import { isOwn, ownAddress, safeLink } from '../look/addresses.js';
import { messageTime } from '../look/times.js';
import { useLight } from './DiscordWorld.jsx';
import Markdown from './Markdown.jsx';

const own = (picture) => (picture?.url && isOwn(picture.url) ? ownAddress(picture.url) : undefined);
const hex = (colour) =>
  typeof colour === 'number' ? `#${colour.toString(16).padStart(6, '0')}` : undefined;

function Fields({ fields, light }) {
  let column = 0;
  return (
    <discord-embed-fields slot="fields">
      {fields.map((field, index) => {
        column = field.inline ? (column % 3) + 1 : 0;
        return (
          <discord-embed-field
            key={index}
            field-title={field.name}
            inline={field.inline ? '' : undefined}
            inline-index={field.inline ? column : undefined}
            light-theme={light}
          >
            <Markdown text={field.value} />
          </discord-embed-field>
        );
      })}
    </discord-embed-fields>
  );
}

/** An embed, drawn by the library. */
export default function DiscordEmbed({ embed }) {
  const light = useLight();
  const { author, footer, fields = [], timestamp } = embed;
  return (
    <discord-embed
      slot="embeds"
      color={hex(embed.color)}
      embed-title={embed.title}
      url={(embed.url && safeLink(embed.url)) || undefined}
      author-name={author?.name}
      author-url={(author?.url && safeLink(author.url)) || undefined}
      image={own(embed.image)}
      thumbnail={own(embed.thumbnail)}
      light-theme={light}
    >
      {embed.description && (
        <discord-embed-description slot="description">
          <Markdown text={embed.description} />
        </discord-embed-description>
      )}
      {fields.length > 0 && <Fields fields={fields} light={light} />}
      {(footer || timestamp) && (
        <discord-embed-footer slot="footer" light-theme={light}>
          {[footer?.text, timestamp && messageTime(new Date(timestamp))]
            .filter(Boolean)
            .join(' • ')}
        </discord-embed-footer>
      )}
    </discord-embed>
  );
}
