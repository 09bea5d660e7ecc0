import { useState } from 'react';
import { INSIDE } from '../live/inside.js';
import { useLoaded } from '../live/useLoaded.js';
import Icon from './Icon.jsx';
import Loading from './Loading.jsx';
import Notice from './Notice.jsx';
import PersonSwitch from './PersonSwitch.jsx';
import PlaceSwitch from './PlaceSwitch.jsx';
import Sidebar from './Sidebar.jsx';

/**
 * One platform on the page: says that it is loading or failed, and shows it when it is there.
 *
 * @param places reads the list of workspaces or servers from the answer
 * @param children gets that list
 */
export default function Pane({ platform, name, path, places, children }) {
  const { data, error, loading, reload } = useLoaded(
    path,
    {},
    (change) => change.platform === platform && !INSIDE.includes(change.kind),
  );
  const found = data ? places(data) : [];
  return (
    <section className={`pane ${platform}`} aria-labelledby={`${platform}-name`}>
      <h2 id={`${platform}-name`} className="only-read">
        {name}
      </h2>
      {error && !data && (
        <Notice again={reload}>
          {name} could not be loaded. {error.message}
        </Notice>
      )}
      {loading && <Loading what={name} />}
      {found.length > 0 && children(found)}
    </section>
  );
}

/**
 * The frame around what a person does on one platform: where they can go, who they are, where they
 * are.
 *
 * @param place `{label, all, current, onSwitch}` of the workspace or server
 * @param person `{people, current, onSwitch, roles}`
 * @param head `{mark, title, members, above, tools}` of what is open
 */
export function PaneFrame({ label, groups, current, onOpen, place, person, head, children }) {
  const [menu, setMenu] = useState(false);
  return (
    <>
      <Sidebar
        label={label}
        groups={groups}
        current={current}
        onOpen={(id) => {
          onOpen(id);
          setMenu(false);
        }}
        shown={menu}
        onHide={() => setMenu(false)}
        header={
          <PlaceSwitch
            label={place.label}
            places={place.all}
            current={place.current}
            onSwitch={place.onSwitch}
          />
        }
        footer={<PersonSwitch {...person} />}
      />
      <div className="pane-main">
        <header className="pane-head">
          <button
            type="button"
            className="icon-button sidebar-open"
            aria-label="Show channels"
            onClick={() => setMenu(true)}
          >
            ☰
          </button>
          {head.above}
          <h3>
            <Icon name={head.mark} /> {head.title}
          </h3>
          {head.members !== undefined && <small>{head.members} members</small>}
          {head.tools}
        </header>
        {children}
      </div>
    </>
  );
}
