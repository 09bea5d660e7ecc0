import { memo, useMemo } from 'react';
import { parseBlocks } from './blockMarkdown.js';
import Inline from './Inline.jsx';

function List({ block }) {
  const items = block.items.map((parts, index) => (
    <li key={index}>
      {parts.map((part, place) =>
        part.kind === 'line' ? (
          <Inline key={place} tokens={part.children} />
        ) : (
          <List key={place} block={part} />
        ),
      )}
    </li>
  ));
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}

function Block({ block }) {
  switch (block.kind) {
    case 'heading':
      // Always one level below the page's own headings, so that the outline stays whole.
      return (
        <h4 className={`discord-heading discord-heading-${block.level}`}>
          <Inline tokens={block.children} />
        </h4>
      );
    case 'subtext':
      return (
        <small className="discord-subtext">
          <Inline tokens={block.children} />
        </small>
      );
    case 'quote':
      return (
        <blockquote className="discord-quote">
          <Blocks blocks={block.children} />
        </blockquote>
      );
    case 'pre':
      return <pre className="discord-pre-block">{block.text}</pre>;
    case 'list':
      return <List block={block} />;
    default:
      return (
        <p>
          <Inline tokens={block.children} />
        </p>
      );
  }
}

function Blocks({ blocks }) {
  return blocks.map((block, index) => <Block key={index} block={block} />);
}

/** Text with Discord's markdown. It is parsed to a tree, so foreign text stays text. */
function Markdown({ text }) {
  const blocks = useMemo(() => parseBlocks(text), [text]);
  return (
    <div className="discord-markdown">
      <Blocks blocks={blocks} />
    </div>
  );
}

export default memo(Markdown);
