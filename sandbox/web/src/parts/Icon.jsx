const SHAPES = {
  bolt: 'M13 2 5 14h6l-1 8 9-13h-7z',
  clip: 'm20 11-8.6 8.6a5 5 0 0 1-7-7l8.8-8.8a3.3 3.3 0 0 1 4.7 4.7l-8.8 8.8a1.7 1.7 0 0 1-2.4-2.4l8-8',
  code: 'm8 7-5 5 5 5M16 7l5 5-5 5M13.5 4l-3 16',
  cross: 'M6 6l12 12M18 6 6 18',
  eye: 'M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12zm10 3a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  file: 'M6 2.5h8l5 5v14H6zM13.5 3v5H19M9 13h6M9 17h6',
  forum: 'M3 4h13v9H8l-3.5 3V13H3zM19 9h2v9h-1.5v3L16 18h-5v-2',
  hash: 'M9.5 3 7.5 21M16.5 3l-2 18M4 9h17M3 15.5h17',
  lock: 'M6 11h12v9.5H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c.6-4.5 3.6-7 8-7s7.4 2.5 8 7',
  picture: 'M3 5h18v14H3zM3 16l5-5 4.5 4.5L15 13l6 5M15.5 9.5h.01',
  send: 'M4 20 21 12 4 4v6l9 2-9 2z',
  thread: 'M7 3v10a4 4 0 0 0 4 4h8M15 13l4 4-4 4',
  app: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  shield: 'M12 3 4.5 6v6c0 4.5 3.2 7.6 7.5 9 4.3-1.4 7.5-4.5 7.5-9V6z',
  system: 'M3 4h18v12H3zM8 20h8M12 16v4',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z',
  warning: 'M12 3.5 22 20.5H2zM12 10v5M12 17.8v.2',
};
const FILLED = ['send'];

/** A small sign; decoration, since words always say the same. */
export default function Icon({ name, size = 16 }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill={FILLED.includes(name) ? 'currentColor' : 'none'}
      stroke={FILLED.includes(name) ? 'none' : 'currentColor'}
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
