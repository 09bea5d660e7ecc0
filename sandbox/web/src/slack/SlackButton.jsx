import { useId } from 'react';
import { openLink } from '../look/addresses.js';
import Drawn from './Drawn.jsx';

/** A button: drawn by the library, without the link and question, which the page handles. */
export default function SlackButton({ element, onAnswer }) {
  const id = useId();
  const { url, confirm: _question, ...rest } = element;
  const drawn = [{ type: 'actions', elements: [{ ...rest, action_id: id }] }];
  const click = (event) => {
    if (!event.target.closest('button')) return;
    if (url) openLink(url);
    onAnswer({ value: element.value });
  };
  return (
    <span className="slack-button" onClick={click}>
      <Drawn blocks={drawn} />
    </span>
  );
}

/** Thumbs up and down. */
export function FeedbackButtons({ element, onAnswer }) {
  const thumbs = [
    [element.positive_button, '👍'],
    [element.negative_button, '👎'],
  ];
  return thumbs.map(([button, mark]) => (
    <button
      key={mark}
      type="button"
      className="slack-plain-button"
      aria-label={button.accessibility_label ?? button.text.text}
      onClick={() => onAnswer({ value: button.value })}
    >
      <span aria-hidden="true">{mark}</span> {button.text.text}
    </button>
  ));
}

/** A button that is a sign, such as a bin. */
export function IconButton({ element, onAnswer }) {
  return (
    <button
      type="button"
      className="slack-plain-button"
      aria-label={element.accessibility_label ?? element.text.text}
      onClick={() => onAnswer({ value: element.value })}
    >
      <span aria-hidden="true">{element.icon === 'trash' ? '🗑' : '•'}</span> {element.text.text}
    </button>
  );
}
