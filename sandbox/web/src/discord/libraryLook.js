import '@skyra/discord-components-core';

/**
 * Colours of the library that are too faint to read, made strong enough (WCAG AA). Its elements keep
 * their styles in shadow trees, so the rules are added to the elements before any of them is drawn.
 */
const STRONGER = {
  'discord-message': `
    .discord-message-timestamp, .discord-message-ephemeral, .discord-message-edited {
      color: var(--quiet) !important;
    }
    .discord-message-ephemeral .discord-message-ephemeral-link { color: var(--link); }
    .discord-author-avatar img { cursor: default; }`,
  'discord-author-info': `
    :host .discord-author-username { color: var(--text) !important; cursor: default; }
    :host .discord-author-username:hover { text-decoration: none; }`,
  'discord-button': `
    .destructive { background-color: #c9303a; }
    .success { background-color: #248046; }
    button:focus-visible, a:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }`,
  'discord-thread': `:host .discord-thread-cta, :host .discord-thread-bottom { color: var(--link); }`,
  'discord-embed-footer': `:host { color: var(--quiet) !important; }`,
  'discord-mention': `:host { color: var(--mention) !important; }`,
  'discord-reply': `.discord-replied-message-username { opacity: 1; }`,
  'discord-command': `
    .discord-replied-message-username { opacity: 1; }
    .discord-slash-command-name {
      background: color-mix(in srgb, var(--main) 16%, transparent) !important;
      color: var(--link) !important;
    }`,
  'discord-system-message': `
    .discord-message-timestamp { display: none; }
    .discord-message-content { color: var(--quiet) !important; }`,
};

for (const [name, rules] of Object.entries(STRONGER)) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  customElements.get(name).elementStyles.push(sheet);
}
