import { ownAddress } from '../look/addresses.js';
import Drawn from './Drawn.jsx';
import SlackControl from './SlackControl.jsx';
import SlackImage from './SlackImage.jsx';
import SlackInput from './SlackInput.jsx';
import WiredButtons from './WiredButtons.jsx';

const WITH_BUTTONS = ['card', 'carousel', 'container'];

function Section({ block }) {
  const { accessory, ...rest } = block;
  if (!accessory) return <Drawn blocks={[rest]} />;
  return (
    <div className="slack-section">
      <div className="slack-section-text">
        <Drawn blocks={[rest]} />
      </div>
      {accessory.type === 'image' ? (
        <SlackImage image={accessory} className="slack-thumbnail" />
      ) : (
        <SlackControl block={block} element={accessory} />
      )}
    </div>
  );
}

function Row({ block }) {
  return (
    <div className="slack-actions">
      {block.elements.map((element, index) => (
        <SlackControl key={element.action_id ?? index} block={block} element={element} />
      ))}
    </div>
  );
}

function Context({ block }) {
  const elements = block.elements.map((element) =>
    element.type === 'image' ? { ...element, image_url: ownAddress(element.image_url) } : element,
  );
  return <Drawn blocks={[{ ...block, elements }]} />;
}

function Block({ block }) {
  if (block.type === 'section') return <Section block={block} />;
  if (block.type === 'actions' || block.type === 'context_actions') return <Row block={block} />;
  if (block.type === 'input') return <SlackInput block={block} />;
  if (block.type === 'context') return <Context block={block} />;
  if (block.type === 'image') return <SlackImage image={block} titled />;
  if (WITH_BUTTONS.includes(block.type)) {
    return (
      <WiredButtons block={block}>
        <Drawn blocks={[block]} />
      </WiredButtons>
    );
  }
  return <Drawn blocks={[block]} />;
}

/** The blocks of a message or view, drawn by the library and with working controls. */
export default function SlackBlocks({ blocks }) {
  return (
    <div className="slack-blocks">
      {blocks.map((block, index) => (
        <Block key={block.block_id ?? index} block={block} />
      ))}
    </div>
  );
}
