import { ownAddress, safeLink } from '../look/addresses.js';
import { fileSize } from '../look/times.js';
import SlackImage from './SlackImage.jsx';
import Icon from '../parts/Icon.jsx';

/** A file of a message: pictures are shown, others can be opened. */
export default function SlackFile({ file }) {
  const address = file.url_private_download ?? file.url_private ?? file.permalink ?? '';
  const name = file.title || file.name;
  if (file.mimetype?.startsWith('image/')) {
    const picture = {
      image_url: file.url_private ?? address,
      alt_text: file.alt_txt ?? name,
      title: name,
    };
    return <SlackImage image={picture} titled />;
  }
  const words = (
    <>
      <Icon name="file" size={24} />
      <span>
        <strong>{name}</strong>
        <small>
          {[
            file.pretty_type ?? file.filetype?.toUpperCase(),
            file.size !== undefined && fileSize(file.size),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
    </>
  );
  const link = address && safeLink(ownAddress(address));
  if (!link) return <span className="file">{words}</span>;
  return (
    <a className="file" href={link} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
}
