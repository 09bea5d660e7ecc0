import { identifier, quoted } from './java.js';

const TYPES = {
  slack: { user: 'SlackUser', message: 'SlackMessage', form: 'SlackForm', home: 'SlackForm' },
  discord: { user: 'DiscordUser', message: 'SeenMessage', form: 'SeenForm' },
};
const PLACES = { slack: 'workspace', discord: 'guild' };
const INDENT = '  ';

/** The variables of a test, and the lines that set them. */
class Variables {
  lines = [];
  names = new Map();
  seen = new Map();

  name(key, wanted) {
    const taken = [...this.names.values()];
    let name = wanted;
    for (let count = 2; taken.includes(name); count += 1) name = `${wanted}${count}`;
    this.names.set(key, name);
    return name;
  }

  person({ platform, place, user }, shared) {
    const key = `${platform} ${place} ${user}`;
    if (this.names.has(key)) return this.names.get(key);
    const suffix = shared ? `On${platform[0].toUpperCase()}${platform.slice(1)}` : '';
    const name = this.name(key, identifier(user) + suffix);
    const where = place ? `.${PLACES[platform]}(${quoted(place)})` : '';
    const type = TYPES[platform].user;
    this.lines.push(`${type} ${name} = sandbox.${platform}()${where}.user(${quoted(user)});`);
    return name;
  }

  /** What the step is about, looked for when it was not seen before or reads differently now. */
  target({ platform, place, user, on }, person) {
    const key = `${platform} ${place} ${user} ${on.kind} ${on.channel} ${on.id}`;
    const known = this.names.get(key);
    if (known && this.seen.get(key) === on.text && on.kind !== 'home') return known;
    const name = known ?? this.name(key, on.kind);
    this.seen.set(key, on.text);
    const declared = known ? known : `${TYPES[platform][on.kind]} ${name}`;
    this.lines.push(`${declared} = ${person}.${sight(on, known)};`);
    return name;
  }
}

function sight(on, known) {
  if (on.kind === 'form') return `seesForm(${quoted(on.text)})`;
  if (on.kind === 'home') return `seesHome(${quoted(on.app)}, ${quoted(on.text)})`;
  return known
    ? `seesChanged(${known}, ${quoted(on.text)})`
    : `sees(${quoted(on.channel)}, ${quoted(on.text)})`;
}

function write(step, variables, steps) {
  const shared = steps.some((one) => one.user === step.user && one.platform !== step.platform);
  const person = variables.person(step, shared);
  if (step.note) {
    variables.lines.push(`// ${person} ${step.note} in ${step.channel}: not yet in the play API`);
    return;
  }
  const about = step.on ? variables.target(step, person) : step.channel && quoted(step.channel);
  const args = [about, ...step.args].filter((one) => one !== undefined);
  variables.lines.push(`${person}.${step.verb}(${args.join(', ')})${step.after ?? ''};`);
}

/**
 * The steps of a session as a JUnit test in the vocabulary of the play API.
 *
 * @param end what was seen last, as a step, or null
 */
export function javaTest(steps, end = null) {
  const variables = new Variables();
  [...steps, ...(end ? [end] : [])].forEach((step) => write(step, variables, steps));
  const body = variables.lines.map((line) => `${INDENT}${line}\n`).join('');
  return `@Test\nvoid playedOnThePage() {\n${body}}\n`;
}
