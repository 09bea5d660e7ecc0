import { Fragment } from 'react';
import DayDivider from '../parts/DayDivider.jsx';
import { dayName } from '../look/times.js';
import SlackMessage from './SlackMessage.jsx';
import { isNotice } from './slackPeople.js';
import { tsDate } from './slackTime.js';

const CLOSE = 300;

function follows(message, previous) {
  if (!previous || isNotice(previous) || previous.ephemeral) return false;
  const sameAuthor = previous.user === message.user && previous.bot_id === message.bot_id;
  return sameAuthor && previous.username === message.username && message.ts - previous.ts < CLOSE;
}

/** Messages one after the other, with the days between them. */
export default function SlackMessages({ messages, channel, onThread }) {
  return messages.map((message, index) => {
    const previous = messages[index - 1];
    const date = tsDate(message.ts);
    const newDay = !previous || dayName(tsDate(previous.ts)) !== dayName(date);
    return (
      <Fragment key={message.ts}>
        {newDay && <DayDivider date={date} />}
        <SlackMessage
          message={message}
          channel={channel}
          follows={!newDay && follows(message, previous)}
          onThread={onThread}
        />
      </Fragment>
    );
  });
}
