import { useState } from 'react';
import { isOwn, ownAddress, safeLink } from '../look/addresses.js';
import Icon from '../parts/Icon.jsx';

/** One picture; one that lies outside the sandbox is described and linked, not loaded. */
export function GalleryPicture({ item }) {
  const [hidden, setHidden] = useState(Boolean(item.spoiler));
  const [failed, setFailed] = useState(false);
  const address = item.media?.url ?? '';
  const words = item.description || 'Image';
  if (hidden) {
    return (
      <button type="button" className="discord-spoiler-button" onClick={() => setHidden(false)}>
        Spoiler
      </button>
    );
  }
  if (!isOwn(address) || failed) {
    const link = safeLink(address);
    return (
      <p className="outside-image">
        <Icon name="picture" />{' '}
        {link && address ? (
          <a href={link} target="_blank" rel="noopener noreferrer">
            {words}
          </a>
        ) : (
          words
        )}
      </p>
    );
  }
  return (
    <img src={ownAddress(address)} alt={item.description ?? ''} onError={() => setFailed(true)} />
  );
}

/** Pictures side by side. */
export default function DiscordGallery({ items }) {
  return (
    <div className={`discord-gallery discord-gallery-${Math.min(items.length, 3)}`}>
      {items.map((item, index) => (
        <GalleryPicture key={index} item={item} />
      ))}
    </div>
  );
}
