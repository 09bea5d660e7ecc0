import { createContext, useContext } from 'react';

/** The server that is shown: `{guild, user, theme, openChannel, nameOf}`. */
export const DiscordWorld = createContext(null);

export const useDiscordWorld = () => useContext(DiscordWorld);

/** What the controls of a message do: `act(customId, values)`, and whether one is busy. */
export const DiscordActions = createContext(null);

export const useDiscordActions = () => useContext(DiscordActions);

/** The attribute of the library's elements that makes them light. */
export function useLight() {
  return useDiscordWorld().theme === 'light' ? '' : undefined;
}
