import SlackButton, { FeedbackButtons, IconButton } from './SlackButton.jsx';
import SlackChoices from './SlackChoices.jsx';
import SlackOverflow from './SlackOverflow.jsx';
import SlackSelect from './SlackSelect.jsx';
import SlackText from './SlackText.jsx';

const TEXTS = [
  'plain_text_input',
  'email_text_input',
  'url_text_input',
  'number_input',
  'datepicker',
  'timepicker',
  'datetimepicker',
];

/**
 * One control of a block.
 *
 * @param onAnswer gets `{value | values, kept}`: what to send, and what the control shows from then
 */
export default function SlackElement(props) {
  const { type } = props.element;
  if (type === 'button' || type === 'workflow_button') return <SlackButton {...props} />;
  if (type === 'overflow') return <SlackOverflow {...props} />;
  if (type.endsWith('_select')) return <SlackSelect {...props} />;
  if (type === 'checkboxes' || type === 'radio_buttons') return <SlackChoices {...props} />;
  if (type === 'feedback_buttons') return <FeedbackButtons {...props} />;
  if (type === 'icon_button') return <IconButton {...props} />;
  if (TEXTS.includes(type)) return <SlackText {...props} />;
  return <span className="slack-unknown">The sandbox does not draw “{type}” yet.</span>;
}
