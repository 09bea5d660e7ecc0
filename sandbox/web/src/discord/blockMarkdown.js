import { parseInline } from './inlineMarkdown.js';

const FENCE = /^```(?:([\w+#.-]+)\n)?\n?([\s\S]*?)\n?```/;
const HEADING = /^(#{1,3})\s+(.+)$/;
const SUBTEXT = /^-#\s+(.+)$/;
const ITEM = /^(\s*)(?:([-*])|(\d{1,9})\.)\s+(.+)$/;

function takeQuote(lines, at) {
  if (lines[at].startsWith('>>> ')) {
    const rest = [lines[at].slice(4), ...lines.slice(at + 1)];
    return { next: lines.length, block: { kind: 'quote', children: parseBlocks(rest.join('\n')) } };
  }
  let end = at;
  while (end < lines.length && /^> /.test(`${lines[end]} `)) end += 1;
  const quoted = lines.slice(at, end).map((line) => line.slice(2));
  return { next: end, block: { kind: 'quote', children: parseBlocks(quoted.join('\n')) } };
}

function takeList(lines, at) {
  const [, indent, , number] = ITEM.exec(lines[at]);
  const ordered = number !== undefined;
  const items = [];
  let line = at;
  while (line < lines.length) {
    const match = ITEM.exec(lines[line]);
    if (!match || match[1].length < indent.length) break;
    if (match[1].length > indent.length + 1 && items.length > 0) {
      const nested = takeList(lines, line);
      items.at(-1).push(nested.block);
      line = nested.next;
    } else if ((match[3] !== undefined) !== ordered) {
      break;
    } else {
      items.push([{ kind: 'line', children: parseInline(match[4]) }]);
      line += 1;
    }
  }
  return { next: line, block: { kind: 'list', ordered, start: Number(number ?? 1), items } };
}

function takeLine(line) {
  const heading = HEADING.exec(line);
  if (heading)
    return { kind: 'heading', level: heading[1].length, children: parseInline(heading[2]) };
  const subtext = SUBTEXT.exec(line);
  return subtext ? { kind: 'subtext', children: parseInline(subtext[1]) } : null;
}

function parseLines(text) {
  const lines = text.split('\n');
  const blocks = [];
  let paragraph = [];
  const endParagraph = () => {
    if (paragraph.length > 0)
      blocks.push({ kind: 'paragraph', children: parseInline(paragraph.join('\n')) });
    paragraph = [];
  };
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    const single = takeLine(line);
    const taker = /^>(>>)? /.test(`${line} `) ? takeQuote : ITEM.test(line) ? takeList : null;
    if (single) {
      endParagraph();
      blocks.push(single);
      at += 1;
    } else if (taker) {
      endParagraph();
      const { next, block } = taker(lines, at);
      blocks.push(block);
      at = next;
    } else {
      paragraph.push(line);
      at += 1;
    }
  }
  endParagraph();
  return blocks;
}

/** Discord's markdown as a tree: headings, lists, quotes, code and paragraphs of inline parts. */
export function parseBlocks(text) {
  const start = text.indexOf('```');
  const fence = start < 0 ? null : FENCE.exec(text.slice(start));
  if (!fence) return text === '' ? [] : parseLines(text);
  const before = text.slice(0, start).replace(/\n$/, '');
  const after = text.slice(start + fence[0].length).replace(/^\n/, '');
  const code = { kind: 'pre', language: fence[1], text: fence[2] };
  return [...(before ? parseLines(before) : []), code, ...parseBlocks(after)];
}
