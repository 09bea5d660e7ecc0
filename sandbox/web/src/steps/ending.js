import { quoted } from './java.js';
import { known } from './known.js';
import { discordText, slackText } from './shownText.js';

const SIDES = {
  slack: { text: slackText, id: (message) => message.ts, author: (message) => message.user },
  discord: {
    text: discordText,
    id: (message) => message.id,
    author: (message) => message.author.id,
  },
};

/** What the last person to act sees as the newest message of others by now, as a step, or null. */
export function ending(steps) {
  const last = steps.at(-1);
  const place = steps.findLast(
    (one) => one.ids.channel && one.user === last.user && one.platform === last.platform,
  );
  if (!place) return null;
  const { text, id, author } = SIDES[place.platform];
  const newest = known(`/sandbox/${place.platform}/messages`, place.ids)
    .flatMap((one) => one.messages)
    .reduce((one, other) => (one && id(one) >= id(other) ? one : other), undefined);
  const words = newest && author(newest) !== place.ids.user ? text(newest) : '';
  if (words === '') return null;
  const { platform, user, channel } = place;
  return { platform, place: place.place, user, channel, verb: 'sees', args: [quoted(words)] };
}
