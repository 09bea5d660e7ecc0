const ROW = 1;
const TEXT = 4;
const LABEL = 18;
const WITHOUT_VALUE = [10, 14];

function field(component, around) {
  return {
    id: component.custom_id,
    label: around.label ?? component.label ?? component.placeholder ?? '',
    description: around.description,
    control: component,
  };
}

/** The fields of a modal, whether they stand in a label, a row or alone; text stays text. */
export function fieldsOf(modal) {
  return modal.components.flatMap((component) => {
    if (component.type === LABEL) return [field(component.component, component)];
    if (component.type === ROW) return component.components.map((one) => field(one, {}));
    return WITHOUT_VALUE.includes(component.type)
      ? [{ text: component.content ?? '' }]
      : [field(component, {})];
  });
}

const RADIO = 21;
const CHECKBOX = 23;

/** What a field holds before anyone touched it. */
export function initialField({ control }) {
  if (control.type === TEXT) return control.value ?? '';
  if (control.type === CHECKBOX) return Boolean(control.default);
  const values = [
    ...(control.options ?? []).filter((one) => one.default).map((one) => one.value),
    ...(control.default_values ?? []).map((one) => one.id),
  ];
  return control.type === RADIO ? (values[0] ?? '') : values;
}

/** What Discord itself says about a field before the app gets it, or null. */
export function fieldProblem({ control }, value) {
  const required = control.required ?? true;
  if (control.type === CHECKBOX) return null;
  if (value.length === 0) return required ? 'This field is required.' : null;
  if (control.type === TEXT) {
    const most = control.max_length ?? 4000;
    if (value.length < (control.min_length ?? 0))
      return `Must be ${control.min_length} or more in length.`;
    return value.length > most ? `Must be ${most} or fewer in length.` : null;
  }
  const least = control.min_values ?? 1;
  const most = control.max_values ?? value.length;
  if (!Array.isArray(value)) return null;
  if (value.length < least) return `Choose ${least} or more.`;
  return value.length > most ? `Choose ${most} at most.` : null;
}
