import { useStored } from '../live/useStored.js';

const wanted = (channels, id) => channels.find((one) => one.id === id);

/** Which workspace, person and channel is shown; falls back to the first ones that fit. */
export function useSlackPlace(workspaces, start) {
  const [team, setTeam] = useStored('sandbox.slack.team', '');
  const [person, setPerson] = useStored('sandbox.slack.user', '');
  const [place, setPlace] = useStored('sandbox.slack.place', '');
  const workspace = workspaces.find((one) => one.id === team) ?? workspaces[0];
  if (!workspace) return null;

  const people = workspace.users.filter((one) => !one.isBot && one.id !== 'USLACKBOT');
  const user = people.find((one) => one.id === person) ?? people[0];
  const open = workspace.channels.filter((one) => !one.isPrivate || one.members.includes(user?.id));
  const app = (workspace.apps ?? []).find((one) => one.id === place);
  const channel = app ? null : (wanted(open, place) ?? wanted(open, start) ?? open[0]);
  return { workspace, people, user, channels: open, channel, app, setTeam, setPerson, setPlace };
}
