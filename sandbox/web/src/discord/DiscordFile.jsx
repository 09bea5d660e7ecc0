import { isOwn, ownAddress, safeLink } from '../look/addresses.js';
import { fileSize } from '../look/times.js';
import { GalleryPicture } from './DiscordGallery.jsx';
import Icon from '../parts/Icon.jsx';

/** A file of a message: pictures are shown, others can be opened. */
export default function DiscordFile({ file }) {
  const name = file.title ?? file.filename ?? 'file';
  if (file.content_type?.startsWith('image/') && isOwn(file.url)) {
    return (
      <div className="discord-gallery discord-gallery-1">
        <GalleryPicture item={{ media: file, description: file.description ?? name }} />
      </div>
    );
  }
  const link = file.url && safeLink(ownAddress(file.url));
  return (
    <div className="discord-file">
      <Icon name="file" size={24} />
      <span>
        {link ? (
          <a className="discord-link" href={link} target="_blank" rel="noopener noreferrer">
            {name}
          </a>
        ) : (
          name
        )}
        {file.size !== undefined && <small>{fileSize(file.size)}</small>}
      </span>
    </div>
  );
}
