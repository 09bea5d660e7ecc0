import { memo, useState } from 'react';

const OPEN_DEPTH = 3;
const SHOWN = 300;
const isNested = (value) => value !== null && typeof value === 'object';

function size(value) {
  const count = Array.isArray(value) ? value.length : Object.keys(value).length;
  return Array.isArray(value) ? `[${count}]` : `{${count}}`;
}

function Name({ name }) {
  if (name === undefined) return null;
  return (
    <>
      <span className="json-name">{name}</span>
      <span className="json-sign">: </span>
    </>
  );
}

function Text({ value }) {
  const [whole, setWhole] = useState(value.length <= SHOWN);
  if (whole) return <span className="json-string">{JSON.stringify(value)}</span>;
  return (
    <>
      <span className="json-string">{JSON.stringify(value.slice(0, SHOWN))}…</span>
      <button type="button" className="json-more" onClick={() => setWhole(true)}>
        all {value.length} characters
      </button>
    </>
  );
}

function Plain({ value }) {
  if (typeof value === 'string') return <Text value={value} />;
  const kind = value === null ? 'null' : typeof value;
  return <span className={`json-${kind}`}>{JSON.stringify(value)}</span>;
}

function Nested({ name, value, depth, most }) {
  const [open, setOpen] = useState(depth < most);
  const entries = Object.entries(value);
  if (entries.length === 0) {
    return (
      <div className="json-line">
        <Name name={name} />
        <span className="json-sign">{Array.isArray(value) ? '[]' : '{}'}</span>
      </div>
    );
  }
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="json-line">
        <Name name={name} />
        <span className="json-sign">{size(value)}</span>
      </summary>
      {open && (
        <div className="json-inside">
          {entries.map(([key, inner]) => (
            <Node
              key={key}
              name={Array.isArray(value) ? undefined : key}
              value={inner}
              depth={depth + 1}
              most={most}
            />
          ))}
        </div>
      )}
    </details>
  );
}

function Node({ name, value, depth, most }) {
  if (isNested(value)) return <Nested name={name} value={value} depth={depth} most={most} />;
  return (
    <div className="json-line">
      <Name name={name} />
      <Plain value={value} />
    </div>
  );
}

/** JSON that can be folded. */
function JsonTree({ value, open = OPEN_DEPTH }) {
  return (
    <div className="json">
      <Node value={value} depth={0} most={open} />
    </div>
  );
}

export default memo(JsonTree);
