import Icon from './Icon.jsx';

/**
 * The list of places of a platform, with the person that is being played below it.
 *
 * @param groups `[{label, entries: [{id, name, mark, indent, unread, note}]}]`
 */
export default function Sidebar({ label, groups, current, onOpen, header, footer, shown, onHide }) {
  return (
    <nav className={`sidebar ${shown ? 'sidebar-shown' : ''}`} aria-label={`${label} channels`}>
      <div className="sidebar-head">
        {header}
        <button
          type="button"
          className="icon-button sidebar-hide"
          aria-label="Hide channels"
          onClick={onHide}
        >
          ✕
        </button>
      </div>
      <div className="sidebar-body">
        {groups.map((group) => (
          <section key={group.label}>
            <h3>{group.label}</h3>
            <ul>
              {group.entries.map((entry) => (
                <li key={entry.id}>
                  <Entry entry={entry} current={entry.id === current} onOpen={onOpen} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div className="sidebar-foot">{footer}</div>
    </nav>
  );
}

function Entry({ entry, current, onOpen }) {
  return (
    <button
      type="button"
      className={`place ${entry.unread ? 'place-unread' : ''} ${entry.indent ? 'place-indent' : ''}`}
      aria-current={current ? 'page' : undefined}
      onClick={() => onOpen(entry.id)}
    >
      <span className="place-mark">
        <Icon name={entry.mark} size={15} />
      </span>
      <span className="place-name">{entry.name}</span>
      {entry.note && <span className="place-note">{entry.note}</span>}
      {entry.unread && (
        <span className="place-dot">
          <span className="only-read">unread</span>
        </span>
      )}
    </button>
  );
}
