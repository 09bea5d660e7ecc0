import { initialsPicture } from '../look/initials.js';

/** The picture of a person or an app; decoration, since the name always stands beside it. */
export default function Avatar({ name, id, isBot, size = 36 }) {
  const picture = initialsPicture(name, id, isBot);
  return <img className="avatar" src={picture} alt="" width={size} height={size} />;
}
