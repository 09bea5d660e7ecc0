/** Kinds of changes that concern what stands in a place, not which places and people there are. */
export const INSIDE = [
  'message',
  'ephemeral',
  'reaction',
  'modal',
  'view',
  'home',
  'typing',
  'pins',
  'draft',
];
