import { fieldsOf } from '../discord/modalValues.js';
import { bytes, map, quoted } from './java.js';
import { known } from './known.js';
import { discordText } from './shownText.js';

const BUTTON = 2;

function placeOf({ guild: id, user, channel }) {
  const guilds = known('/sandbox/discord/guilds')[0]?.guilds ?? [];
  const guild = guilds.find((one) => one.id === id) ?? guilds[0];
  const name = guild?.channels.find((one) => one.id === channel)?.name;
  return {
    place: guild === guilds[0] ? null : guild.name,
    ids: { channel, user },
    user: guild?.members.find((one) => one.id === user)?.name ?? user,
    channel: channel && (name ? `#${name}` : channel),
  };
}

function onMessage({ channel: place, user }, channel, id) {
  const all = known('/sandbox/discord/messages', { channel: place, user });
  const message = all.flatMap((one) => one.messages).find((one) => one.id === id);
  return { kind: 'message', channel, id, text: discordText(message ?? {}), shown: message };
}

function onForm({ user, interaction, custom_id: customId }) {
  const all = known('/sandbox/discord/modals', { user }).flatMap((one) => one.modals);
  const modal = all.find((one) =>
    interaction ? one.interaction === interaction : one.custom_id === customId,
  );
  return { kind: 'form', id: interaction ?? customId, text: modal?.title ?? '', shown: modal };
}

function controlsIn(components = []) {
  return components.flatMap((one) => [
    ...(one.custom_id ? [one] : []),
    ...controlsIn(one.components),
    ...controlsIn(one.accessory ? [one.accessory] : []),
  ]);
}

const shownName = (control) => (control.type === BUTTON ? control.label : control.placeholder);

function click(body, step) {
  const on = onMessage(body, step.channel, body.message);
  const all = controlsIn(on.shown?.components);
  const control = all.find((one) => one.custom_id === body.custom_id);
  if (!control) return null;
  const shared = all.filter((one) => shownName(one) === shownName(control)).length > 1;
  const name = quoted(shared ? control.custom_id : (shownName(control) ?? control.custom_id));
  if (control.type === BUTTON) return { ...step, verb: 'clicks', on, args: [name] };
  const labels = (body.values ?? []).map(
    (value) => control.options?.find((one) => one.value === value)?.label ?? value,
  );
  return { ...step, verb: 'chooses', on, args: [name, ...labels.map(quoted)] };
}

function submit(body, step) {
  const on = onForm(body);
  const fields = on.shown ? fieldsOf(on.shown) : [];
  const pairs = Object.entries(body.values)
    .filter(([, given]) => given !== '' && given?.length !== 0)
    .map(([id, given]) => [fields.find((one) => one.id === id)?.label || id, given]);
  return { ...step, verb: 'fills', on, args: [map(pairs)], after: '.submits()' };
}

function command(body, step) {
  if (body.message) {
    const on = onMessage(body, step.channel, body.message);
    return { ...step, verb: 'appliesTo', on, args: [quoted(body.command)] };
  }
  const name = quoted([body.command, body.group, body.subcommand].filter(Boolean).join(' '));
  const options = Object.entries(body.options ?? {});
  return { ...step, verb: 'types', args: options.length > 0 ? [name, map(options)] : [name] };
}

function message(body, step) {
  const { files = [], content, reply_to: answered } = body;
  if (files.length === 1 && !answered) {
    const [{ name, base64 }] = files;
    return { ...step, verb: 'uploads', args: [quoted(name), bytes(name, base64), quoted(content)] };
  }
  if (files.length > 0) {
    return { ...step, note: `shares ${files.map((one) => one.name).join(', ')}` };
  }
  const args = [quoted(content)];
  return answered
    ? { ...step, verb: 'repliesTo', on: onMessage(body, step.channel, answered), args }
    : { ...step, verb: 'says', args };
}

/** What somebody does in Discord, in the words of `DiscordUser`; null when it has none. */
export function discordStep(act, body) {
  const step = placeOf(body);
  const about = () => ({ ...step, on: onMessage(body, step.channel, body.message) });
  switch (act) {
    case 'command':
      return command(body, step);
    case 'message':
      return message(body, step);
    case 'click':
      return click(body, step);
    case 'submit':
      return submit(body, step);
    case 'close':
      return { ...step, verb: 'cancels', on: onForm(body), args: [] };
    case 'thread':
      return body.message
        ? { ...about(), verb: 'startsThread', args: [quoted(body.name)] }
        : { ...step, verb: 'posts', args: [quoted(body.name), quoted(body.content)] };
    case 'edit':
      return { ...about(), verb: 'edits', args: [quoted(body.content)] };
    case 'delete':
      return { ...about(), verb: 'deletes', args: [] };
    case 'react':
      return body.remove ? null : { ...about(), verb: 'reacts', args: [quoted(body.emoji)] };
    default:
      return null;
  }
}
