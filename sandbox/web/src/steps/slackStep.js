import { bytes, map, quoted, value } from './java.js';
import { known } from './known.js';
import { slackText } from './shownText.js';

const MESSAGES = '/sandbox/slack/messages';
const VIEWS = '/sandbox/slack/views';

function placeOf({ team, user, channel }) {
  const workspaces = known('/sandbox/slack/workspaces')[0]?.workspaces ?? [];
  const workspace = workspaces.find((one) => one.id === team) ?? workspaces[0];
  const name = workspace?.channels.find((one) => one.id === channel)?.name;
  return {
    workspace,
    place: workspace === workspaces[0] ? null : workspace.name,
    ids: { channel, user },
    user: workspace?.users.find((one) => one.id === user)?.name ?? user,
    channel: channel && (name ? `#${name}` : channel),
  };
}

function messageOf({ channel, user }, ts) {
  const all = known(MESSAGES, { channel, user }).flatMap((one) => one.messages);
  return all.find((one) => one.ts === ts);
}

function viewOf({ user }, id) {
  const answers = known(VIEWS, { user });
  return answers.flatMap((one) => [...one.modals, one.home]).find((one) => one?.id === id);
}

const onMessage = (body, channel, ts) => {
  const message = messageOf(body, ts);
  return { kind: 'message', channel, id: ts, text: slackText(message ?? {}), shown: message };
};

function onView(body, workspace) {
  const view = viewOf(body, body.view_id) ?? {};
  if (view.type !== 'home') {
    return { kind: 'form', id: body.view_id, text: view.title?.text ?? '', shown: view };
  }
  const app = workspace?.apps?.find((one) => one.id === view.app_id) ?? workspace?.apps?.[0];
  return { kind: 'home', id: body.view_id, app: app?.name, text: slackText(view), shown: view };
}

function elementsIn(blocks = []) {
  return blocks.flatMap((block) =>
    [block.element, block.accessory, ...(block.elements ?? [])]
      .filter((element) => element?.action_id)
      .map((element) => ({ block, element })),
  );
}

/** What a person calls a control, as the play API finds it again. */
function labelOf({ block, element }) {
  if (block.type === 'input') return block.label.text;
  return element.text?.text ?? element.placeholder?.text ?? '';
}

function nameOf(found, all) {
  const label = labelOf(found);
  const shared = all.filter((one) => labelOf(one) === label).length > 1;
  return label === '' || shared ? found.element.action_id : label;
}

function optionName(element, given) {
  const groups = (element.option_groups ?? []).flatMap((group) => group.options);
  const option = [...(element.options ?? []), ...groups].find((one) => one.value === given);
  return option?.text.text ?? given;
}

function click(body, step, workspace) {
  const on = body.view_id ? onView(body, workspace) : onMessage(body, step.channel, body.ts);
  const blocks = [
    ...(on.shown?.blocks ?? []),
    ...(on.shown?.attachments ?? []).flatMap((one) => one.blocks ?? []),
  ];
  const all = elementsIn(blocks);
  const found = all.find(
    ({ block, element }) =>
      element.action_id === body.action_id && (!body.block_id || block.block_id === body.block_id),
  );
  if (!found) return null;
  const name = quoted(nameOf(found, all));
  if (found.element.type.endsWith('button')) return { ...step, verb: 'clicks', on, args: [name] };
  const chosen = (body.values ?? [body.value]).map((one) => optionName(found.element, one));
  return { ...step, verb: 'chooses', on, args: [name, ...chosen.map(quoted)] };
}

function submit(body, step, workspace) {
  const on = onView(body, workspace);
  const all = elementsIn(on.shown.blocks);
  const pairs = all
    .filter(({ block, element }) => body.values[block.block_id]?.[element.action_id] !== undefined)
    .map((found) => {
      const given = body.values[found.block.block_id][found.element.action_id];
      const names = [given].flat().map((one) => optionName(found.element, one));
      return [nameOf(found, all), Array.isArray(given) ? names : names[0]];
    });
  return { ...step, verb: 'fills', on, args: [map(pairs)], after: '.submits()' };
}

/** What somebody does in Slack, in the words of `SlackUser`; null when it has none. */
export function slackStep(act, body) {
  const { workspace, channel, ...who } = placeOf(body);
  const step = { ...who, channel };
  const about = (ts) => ({ ...step, on: onMessage(body, channel, ts) });
  switch (act) {
    case 'command':
      return body.thread_ts
        ? { ...about(body.thread_ts), verb: 'typesInThread', args: [quoted(body.text)] }
        : { ...step, verb: 'types', args: [quoted(body.text)] };
    case 'message':
      return body.thread_ts
        ? { ...about(body.thread_ts), verb: 'repliesTo', args: [quoted(body.text)] }
        : { ...step, verb: 'says', args: [quoted(body.text)] };
    case 'upload': {
      const file = [
        value(body.filename),
        bytes(body.filename, body.content),
        value(body.text ?? ''),
      ];
      return body.thread_ts
        ? { ...about(body.thread_ts), verb: 'uploadsTo', args: file }
        : { ...step, verb: 'uploads', args: file };
    }
    case 'click':
      return click(body, step, workspace);
    case 'submit':
      return submit(body, step, workspace);
    case 'close':
      return { ...step, verb: 'cancels', on: onView(body, workspace), args: [] };
    case 'shortcut':
      return {
        ...(body.ts ? about(body.ts) : who),
        verb: 'picks',
        args: [quoted(body.callback_id)],
      };
    case 'home': {
      const app = workspace?.apps?.find((one) => one.id === body.app);
      return { ...who, verb: 'opensHome', args: [quoted(app?.name ?? body.app)] };
    }
    case 'edit':
      return { ...about(body.ts), verb: 'edits', args: [quoted(body.text)] };
    case 'delete':
      return { ...about(body.ts), verb: 'deletes', args: [] };
    case 'reaction':
      return body.remove ? null : { ...about(body.ts), verb: 'reacts', args: [quoted(body.emoji)] };
    default:
      return null;
  }
}
