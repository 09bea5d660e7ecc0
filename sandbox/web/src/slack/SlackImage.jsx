import { useState } from 'react';
import { isOwn, ownAddress, safeLink } from '../look/addresses.js';
import Icon from '../parts/Icon.jsx';

/** A picture of a block; one that lies outside the sandbox is described and linked, not loaded. */
export default function SlackImage({ image, className = 'slack-image', titled }) {
  const [failed, setFailed] = useState(false);
  const address = image.image_url ?? image.slack_file?.url ?? image.url ?? '';
  const title = image.title?.text ?? image.title;
  if (!isOwn(address) || failed) {
    const link = safeLink(address);
    return (
      <p className="outside-image">
        <Icon name="picture" />{' '}
        {link && address ? (
          <a href={link} target="_blank" rel="noopener noreferrer">
            {image.alt_text || 'Image'}
          </a>
        ) : (
          image.alt_text || 'Image'
        )}
      </p>
    );
  }
  return (
    <figure className={titled ? 'slack-figure' : undefined}>
      {titled && title && <figcaption>{title}</figcaption>}
      <img
        className={className}
        src={ownAddress(address)}
        alt={image.alt_text ?? ''}
        onError={() => setFailed(true)}
      />
    </figure>
  );
}
