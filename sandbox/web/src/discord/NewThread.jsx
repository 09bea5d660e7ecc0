import { useState } from 'react';
import { play } from '../live/play.js';
import FieldsDialog from '../parts/FieldsDialog.jsx';
import { useDiscordWorld } from './DiscordWorld.jsx';

const NAME = 100;
const CONTENT = 2000;

/**
 * Starts a thread from a message, or a post in a forum where there is none, and opens it.
 *
 * @param channel the id of the channel or forum
 * @param tags those of the forum
 */
export default function NewThread({ channel, message, tags = [], onClose }) {
  const { guild, user, openChannel } = useDiscordWorld();
  const [chosen, setChosen] = useState([]);
  const toggle = (id) =>
    setChosen((last) => (last.includes(id) ? last.filter((one) => one !== id) : [...last, id]));
  const start = async (texts) => {
    const where = { guild: guild.id, channel, user: user.id, message: message?.id };
    openChannel((await play('/sandbox/discord/thread', { ...where, ...texts, tags: chosen })).id);
  };
  const name = { name: 'name', label: message ? 'Thread name' : 'Title', most: NAME };
  const content = { name: 'content', label: 'Message', most: CONTENT, multiline: true };
  return (
    <FieldsDialog
      className="discord-dialog"
      title={message ? 'New thread' : 'New post'}
      fields={message ? [name] : [name, content]}
      save={message ? 'Create thread' : 'Post'}
      onSave={start}
      onClose={onClose}
    >
      {tags.length > 0 && (
        <fieldset className="forum-choose">
          <legend className="discord-label">Tags</legend>
          {tags.map((tag) => (
            <label key={tag.id}>
              <input
                type="checkbox"
                checked={chosen.includes(tag.id)}
                onChange={() => toggle(tag.id)}
              />
              {tag.name}
            </label>
          ))}
        </fieldset>
      )}
    </FieldsDialog>
  );
}
