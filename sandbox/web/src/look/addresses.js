/** The address if a click on it is harmless, else null: no scripts, no data. */
export function safeLink(address) {
  try {
    const { protocol } = new URL(address, window.location.href);
    return ['http:', 'https:', 'mailto:', 'slack:', 'discord:'].includes(protocol) ? address : null;
  } catch {
    return null;
  }
}

/**
 * The address of a picture or file, without its host where that is the sandbox itself: the page may
 * have been opened under another name of the same server, and it loads nothing from elsewhere.
 */
export function ownAddress(address) {
  try {
    const url = new URL(address, window.location.href);
    const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
    const own =
      url.host === window.location.host || (loopback && url.port === window.location.port);
    return own ? url.pathname + url.search : address;
  } catch {
    return '';
  }
}

/** Whether the page may load the picture; pictures of other hosts are only described. */
export function isOwn(address) {
  return ownAddress(address ?? '').startsWith('/');
}

/** Opens a link of a button in a new tab, if that is harmless. */
export function openLink(address) {
  const link = safeLink(address);
  if (link) window.open(link, '_blank', 'noopener,noreferrer');
}
