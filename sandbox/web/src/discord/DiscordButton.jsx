import { useEffect, useRef } from 'react';
import { safeLink } from '../look/addresses.js';
import { useDiscordActions } from './DiscordWorld.jsx';
import { emojiText } from './emojiText.js';

const STYLES = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'destructive',
  5: 'secondary',
  6: 'primary',
};

/** A button drawn by the library; it must stand directly in a `discord-action-row`. */
export default function DiscordButton({ button }) {
  const { act, busy } = useDiscordActions();
  const element = useRef(null);
  const { style, label, emoji, custom_id: id } = button;
  const disabled = Boolean(button.disabled);

  useEffect(() => {
    // The library only draws it as disabled, so the inner button has to be told.
    element.current.updateComplete?.then(() => {
      const inner = element.current?.shadowRoot?.querySelector('button');
      if (inner) inner.disabled = disabled;
    });
  }, [disabled]);

  return (
    <discord-button
      ref={element}
      type={STYLES[style] ?? 'secondary'}
      url={style === 5 ? (safeLink(button.url) ?? undefined) : undefined}
      disabled={disabled ? '' : undefined}
      class={busy === id ? 'busy' : undefined}
      aria-busy={busy === id || undefined}
      onClick={() => {
        if (id && !disabled) act(id);
      }}
    >
      {[emojiText(emoji), label].filter(Boolean).join(' ') || '\u00a0'}
    </discord-button>
  );
}
