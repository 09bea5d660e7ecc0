import { useEffect, useState } from 'react';
import { play } from '../live/play.js';
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
  const [failure, setFailure] = useState(null);
  useEffect(() => {
    // The app hears that its Home was opened, and publishes it in answer.
    play('/sandbox/slack/home', { team, user, app: app.id }).catch((refused) =>
      setFailure(refused.message),
    );
  }, [team, user, app.id]);
  return (
    <div className="slack-home" tabIndex={0} role="region" aria-label={`Home of ${app.name}`}>
      {failure && <Notice onDismiss={() => setFailure(null)}>{failure}</Notice>}
      {home ? (
        <Published view={home} team={team} user={user} />
      ) : (
        <p className="empty">{app.name} has published no Home for this person yet.</p>
      )}
    </div>
  );
}
