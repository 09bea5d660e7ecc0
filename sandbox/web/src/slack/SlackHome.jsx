import { useState } from 'react';
import Notice from '../parts/Notice.jsx';
import SlackBlocks from './SlackBlocks.jsx';
import { SlackActions } from './SlackWorld.jsx';
import { useViewActions } from './useViewActions.js';

function Published({ view, team, user }) {
  const [failure, setFailure] = useState(null);
  const { actions } = useViewActions(view, team, user, setFailure);
  return (
    <>
      {failure && <Notice onDismiss={() => setFailure(null)}>{failure}</Notice>}
      <SlackActions.Provider value={actions}>
        <SlackBlocks blocks={view.blocks} />
      </SlackActions.Provider>
    </>
  );
}

/** The Home tab of an app, as it was published for the user. */
export default function SlackHome({ app, home, team, user }) {
  return (
    <div className="slack-home" tabIndex={0} role="region" aria-label={`Home of ${app.name}`}>
      {home ? (
        <Published view={home} team={team} user={user} />
      ) : (
        <p className="empty">{app.name} has published no Home for this person yet.</p>
      )}
    </div>
  );
}
