import { createContext, useContext } from 'react';

/** The workspace that is shown: `{workspace, user, theme, openChannel, names}`. */
export const SlackWorld = createContext(null);

export const useSlackWorld = () => useContext(SlackWorld);

/**
 * What the controls of a message or view do: `act(block, element, answer)`, which resolves to
 * whether the app acknowledged, and `ask(block, element, query)` for options from the app.
 */
export const SlackActions = createContext(null);

export const useSlackActions = () => useContext(SlackActions);
