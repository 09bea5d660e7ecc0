import { useId } from 'react';
import Drawn from './Drawn.jsx';
import SlackElement from './SlackElement.jsx';
import { useSlackActions } from './SlackWorld.jsx';

/** A labelled field of a form, with its hint and what is wrong with it. */
export default function SlackInput({ block }) {
  const id = useId();
  const { act, view } = useSlackActions();
  const { element, label, hint, optional } = block;
  if (!view) return <Drawn blocks={[block]} />;
  const error = view.errors[block.block_id];
  const answer = (given) => {
    view.setValue(block, element, given.kept);
    if (block.dispatch_action) act(block, element, given);
  };
  return (
    <div className={`slack-field ${error ? 'slack-field-wrong' : ''}`} data-field={block.block_id}>
      <div className="slack-label" aria-hidden="true">
        {label.text} {optional && <small>(optional)</small>}
      </div>
      <SlackElement
        block={block}
        element={element}
        value={view.value(block, element)}
        label={optional ? `${label.text} (optional)` : label.text}
        describedBy={`${id}-words`}
        invalid={Boolean(error)}
        onAnswer={answer}
      />
      <div id={`${id}-words`}>
        {hint && <p className="slack-hint">{hint.text}</p>}
        {error && (
          <p className="slack-error" role="alert">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
