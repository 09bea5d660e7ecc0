import Drawn from './Drawn.jsx';
import SlackAttachment from './SlackAttachment.jsx';
import SlackBlocks from './SlackBlocks.jsx';
import SlackFile from './SlackFile.jsx';

const asBlock = (text) => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: false } });

function Text({ text }) {
  if (!text) return null;
  return (
    <div className="slack-plain">
      <Drawn blocks={[asBlock(text)]} />
    </div>
  );
}

/** What a message says: its blocks, or its text where it has none, with attachments and files. */
export default function SlackBody({ message }) {
  const { blocks = [], attachments = [], files = [], text } = message;
  return (
    <div className="slack-body">
      {blocks.length > 0 ? <SlackBlocks blocks={blocks} /> : <Text text={text} />}
      {message.edited && <span className="slack-edited">(edited)</span>}
      {attachments.map((attachment, index) => (
        <SlackAttachment key={attachment.id ?? index} attachment={attachment} />
      ))}
      {files.length > 0 && (
        <div className="slack-files">
          {files.map((file) => (
            <SlackFile key={file.id} file={file} />
          ))}
        </div>
      )}
    </div>
  );
}
