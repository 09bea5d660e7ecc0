/** What a control shows before anyone touched it: text, an option's value, or several values. */
export function initialValue(element) {
  if (element.initial_options) return element.initial_options.map((option) => option.value);
  const several =
    element.initial_users ?? element.initial_channels ?? element.initial_conversations;
  if (several) return several;
  const single =
    element.initial_option?.value ??
    element.initial_value ??
    element.initial_date ??
    element.initial_time ??
    element.initial_date_time ??
    element.initial_user ??
    element.initial_channel ??
    element.initial_conversation;
  if (single !== undefined) return String(single);
  return element.type.startsWith('multi_') || element.type === 'checkboxes' ? [] : '';
}

const isEmpty = (value) => value === undefined || value === null || value.length === 0;

/** The controls of a view that hold a value, with the block they are in. */
export function controlsOf(view) {
  return view.blocks.flatMap((block) => {
    if (block.type === 'input') return [{ block, element: block.element }];
    if (block.type === 'actions') return block.elements.map((element) => ({ block, element }));
    return block.type === 'section' && block.accessory ? [{ block, element: block.accessory }] : [];
  });
}

function lengthProblem(element, value) {
  if (element.type === 'plain_text_input') {
    if (value.length < (element.min_length ?? 0))
      return `Enter at least ${element.min_length} characters.`;
    if (value.length > (element.max_length ?? 3000)) {
      return `Enter at most ${element.max_length ?? 3000} characters.`;
    }
  }
  if (element.type === 'number_input') {
    const number = Number(value);
    if (Number.isNaN(number)) return 'Enter a number.';
    if (number < Number(element.min_value ?? -Infinity))
      return `Enter ${element.min_value} or more.`;
    if (number > Number(element.max_value ?? Infinity))
      return `Enter ${element.max_value} or less.`;
  }
  return null;
}

/** What Slack itself says about a form before the app gets it: `{block_id: sentence}`. */
export function problemsOf(view, valueOf) {
  const problems = {};
  for (const block of view.blocks.filter((one) => one.type === 'input')) {
    const value = valueOf(block, block.element);
    if (isEmpty(value)) {
      if (!block.optional) problems[block.block_id] = 'Please complete this required field.';
      continue;
    }
    const problem = lengthProblem(block.element, value);
    if (problem) problems[block.block_id] = problem;
  }
  return problems;
}

/** The values of a form as they are submitted: `{block_id: {action_id: value | [values]}}`. */
export function submission(view, valueOf) {
  const values = {};
  for (const { block, element } of controlsOf(view)) {
    const value = valueOf(block, element);
    if (element.type === 'button' || element.type === 'overflow' || isEmpty(value)) continue;
    values[block.block_id] = { ...values[block.block_id], [element.action_id]: value };
  }
  return values;
}
