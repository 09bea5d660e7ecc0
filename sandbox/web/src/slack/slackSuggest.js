import { mentionSuggestions, withMentions } from '../parts/mentions.js';

function commandsFor(before, workspace) {
  const { commands = [], apps = [] } = workspace;
  const appName = (id) => apps.find((one) => one.id === id)?.name ?? id;
  const [, typed, rest] = before.match(/^(\/\S*)(\s[\s\S]*)?$/) ?? [];
  if (typed === undefined) return null;
  if (rest === undefined) {
    const items = commands
      .filter((one) => one.command.startsWith(typed))
      .map((one) => ({
        key: one.command.slice(1),
        name: one.command,
        hint: one.usageHint,
        about: one.description,
        from: appName(one.app),
        complete: `${one.command} `,
      }));
    return { label: 'Commands', items };
  }
  const known = commands.find((one) => one.command === typed);
  if (!known) return { items: [], hint: `${typed} is not a command of an app here.` };
  return {
    items: [],
    hint: [`${typed} ${known.usageHint ?? ''}`.trim(), known.description]
      .filter(Boolean)
      .join(' — '),
  };
}

const peopleOf = (workspace) =>
  workspace.users.map((one) => ({ id: one.id, name: one.realName || one.name }));

/** What Slack's composer proposes for the text before the caret: commands, people, channels. */
export function slackSuggestions(before, workspace, inThread) {
  const commands = inThread ? null : commandsFor(before, workspace);
  return (
    commands ??
    mentionSuggestions(before, '@', 'People', peopleOf(workspace)) ??
    mentionSuggestions(before, '#', 'Channels', workspace.channels) ?? { items: [] }
  );
}

/** The text as it is sent: mentions are marked, and nothing else becomes markup. */
export function sentText(text, workspace) {
  const inert = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return withMentions(inert, peopleOf(workspace), workspace.channels);
}
