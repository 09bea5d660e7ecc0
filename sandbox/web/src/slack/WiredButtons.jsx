import { openLink } from '../look/addresses.js';
import { useSlackActions } from './SlackWorld.jsx';

function buttonsIn(node) {
  if (Array.isArray(node)) return node.flatMap(buttonsIn);
  if (node === null || typeof node !== 'object') return [];
  if (node.type === 'button') return [node];
  return Object.values(node).flatMap(buttonsIn);
}

/** Makes the buttons work that the library draws deep inside a block. */
export default function WiredButtons({ block, children }) {
  const { act } = useSlackActions();
  const click = (event) => {
    const id = event.target.closest('button.slack_blocks_to_jsx__button_element')?.id;
    const button = id && buttonsIn(block).find((one) => one.action_id === id);
    if (!button) return;
    event.stopPropagation();
    if (button.url) openLink(button.url);
    act(block, button, { value: button.value });
  };
  return <div onClickCapture={click}>{children}</div>;
}
