import SlackConversation from './SlackConversation.jsx';

/** The thread beside its channel. */
export default function SlackThread({ channel, thread, onClose }) {
  const key = (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  return (
    <aside className="thread-panel" aria-label="Thread" onKeyDown={key}>
      <header className="pane-head">
        <h3>
          Thread <small>#{channel.name}</small>
        </h3>
        <button type="button" className="icon-button" aria-label="Close thread" onClick={onClose}>
          ✕
        </button>
      </header>
      <SlackConversation channel={channel} thread={thread} />
    </aside>
  );
}
