import { useState } from 'react';
import EditDialog from './EditDialog.jsx';
import Menu from './Menu.jsx';

/**
 * What a person can do with a message: react, reply, use an app's shortcut, edit, delete.
 *
 * @param emoji `[[what is sent, what is shown]]`
 * @param more entries of the menu
 * @param edit `{text, save}` where the message may be changed
 */
export default function MessageTools({
  className,
  look,
  emoji,
  onReact,
  reply,
  onReply,
  more,
  edit,
}) {
  const [editing, setEditing] = useState(false);
  const items = edit
    ? [{ key: 'edit', name: 'Edit message', run: () => setEditing(true) }, ...more]
    : more;
  return (
    <div className={`message-tools ${className}`}>
      <Menu
        label="Add reaction"
        look={look}
        items={emoji.map(([sent, shown]) => ({ key: sent, name: shown, run: () => onReact(sent) }))}
      >
        <span aria-hidden="true">☺</span>
      </Menu>
      {onReply && (
        <button type="button" onClick={onReply}>
          {reply}
        </button>
      )}
      {items.length > 0 && (
        <Menu label="More actions" look={look} items={items}>
          <span aria-hidden="true">⋯</span>
        </Menu>
      )}
      {editing && (
        <EditDialog
          className={look.replace('picker', 'dialog')}
          text={edit.text}
          onClose={() => setEditing(false)}
          onSave={(text) => {
            setEditing(false);
            edit.save(text);
          }}
        />
      )}
    </div>
  );
}
