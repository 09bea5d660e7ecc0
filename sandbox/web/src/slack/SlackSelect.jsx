import { useCallback, useMemo, useRef } from 'react';
import Picker from '../parts/Picker.jsx';
import { useSlackActions, useSlackWorld } from './SlackWorld.jsx';

const asOption = (option) => ({
  value: option.value,
  label: option.text.text,
  description: option.description?.text,
});

function asGroups(answer) {
  if (answer.option_groups) {
    return answer.option_groups.map((group) => ({
      label: group.label.text,
      options: group.options.map(asOption),
    }));
  }
  return answer.options?.length ? [{ options: answer.options.map(asOption) }] : [];
}

function worldGroups(type, workspace) {
  if (type.endsWith('users_select')) {
    return [
      {
        options: workspace.users.map((one) => ({ value: one.id, label: one.realName || one.name })),
      },
    ];
  }
  const channels = workspace.channels.filter((channel) => !channel.isArchived);
  return [{ options: channels.map((one) => ({ value: one.id, label: `#${one.name}` })) }];
}

/** A menu of any kind; options come from the element, the workspace or the app. */
export default function SlackSelect({ block, element, value, onAnswer, label, invalid }) {
  const { workspace } = useSlackWorld();
  const { ask } = useSlackActions();
  const remembered = useRef(new Map());
  const multiple = element.type.startsWith('multi_');
  const external = element.type.endsWith('external_select');

  const groups = useMemo(() => {
    if (external) return [];
    return element.type.endsWith('static_select')
      ? asGroups(element)
      : worldGroups(element.type, workspace);
  }, [element, external, workspace]);
  const askApp = useCallback(
    async (query) => {
      const found = asGroups(await ask(block, element, query));
      found
        .flatMap((group) => group.options)
        .forEach((one) => remembered.current.set(one.value, one));
      return found;
    },
    [ask, block, element],
  );

  const initial = [element.initial_option, ...(element.initial_options ?? [])]
    .filter(Boolean)
    .map(asOption);
  const known = [
    ...initial,
    ...groups.flatMap((group) => group.options),
    ...remembered.current.values(),
  ];
  const values = Array.isArray(value) ? value : [value].filter(Boolean);
  const chosen = values.map(
    (one) => known.find((option) => option.value === one) ?? { value: one, label: one },
  );
  const words = element.placeholder?.text ?? 'Choose an option';
  return (
    <Picker
      className="slack-picker"
      label={label ?? words}
      placeholder={words}
      groups={groups}
      ask={external ? askApp : undefined}
      minQuery={external ? (element.min_query_length ?? 3) : 0}
      chosen={chosen}
      multiple={multiple}
      max={element.max_selected_items}
      invalid={invalid}
      onChoose={(options) => {
        const picked = options.map((option) => option.value);
        onAnswer(
          multiple
            ? { values: picked, kept: picked }
            : { value: picked[0], values: picked, kept: picked[0] },
        );
      }}
    />
  );
}
