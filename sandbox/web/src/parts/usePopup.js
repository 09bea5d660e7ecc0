import { useEffect, useLayoutEffect, useRef, useState } from 'react';

const GAP = 4;
const EDGE = 8;

/**
 * Puts a popup beside the control that opened it, above everything else, moves the focus into it,
 * and closes it when something else is clicked or the control is scrolled away.
 */
export function usePopup(open, anchor, popup, close) {
  const [place, setPlace] = useState({});
  const openedAt = useRef(0);

  useLayoutEffect(() => {
    if (!open) return;
    popup.current.showPopover();
    popup.current.querySelector('input, button').focus({ preventScroll: true });
    const around = anchor.current.getBoundingClientRect();
    openedAt.current = around.top;
    const width = Math.max(around.width, 240);
    const left = Math.max(EDGE, Math.min(around.left, window.innerWidth - width - EDGE));
    const below = window.innerHeight - around.bottom - EDGE;
    const above = around.top - EDGE;
    const down = below >= 260 || below >= above;
    setPlace({
      left,
      width,
      maxHeight: Math.min(320, (down ? below : above) - GAP),
      ...(down
        ? { top: around.bottom + GAP, bottom: 'auto' }
        : { top: 'auto', bottom: window.innerHeight - around.top + GAP }),
    });
  }, [open, anchor, popup]);

  useEffect(() => {
    if (!open) return undefined;
    const outside = (event) => {
      const inside =
        popup.current?.contains(event.target) || anchor.current?.contains(event.target);
      if (!inside) close();
    };
    // Logs also scroll by themselves, the other platform's too; the popup need not go for that.
    const scrolled = () => {
      const moved = anchor.current.getBoundingClientRect().top - openedAt.current;
      if (Math.abs(moved) > GAP) close();
    };
    document.addEventListener('pointerdown', outside);
    window.addEventListener('scroll', scrolled, true);
    window.addEventListener('resize', close);
    return () => {
      document.removeEventListener('pointerdown', outside);
      window.removeEventListener('scroll', scrolled, true);
      window.removeEventListener('resize', close);
    };
  }, [open, anchor, popup, close]);

  return place;
}
