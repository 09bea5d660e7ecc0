import { openLink } from '../look/addresses.js';
import Menu from '../parts/Menu.jsx';

/** The menu behind three dots. */
export default function SlackOverflow({ element, onAnswer }) {
  const items = element.options.map((option) => ({
    key: option.value,
    name: option.text.text,
    about: option.description?.text,
    run: () => {
      if (option.url) openLink(option.url);
      onAnswer({ value: option.value });
    },
  }));
  return (
    <Menu
      label={element.accessibility_label ?? 'More options'}
      className="slack-plain-button slack-overflow"
      look="slack-picker"
      items={items}
    >
      <span aria-hidden="true">⋯</span>
    </Menu>
  );
}
