import { useState } from 'react';
import DiscordButton from './DiscordButton.jsx';
import DiscordFile from './DiscordFile.jsx';
import DiscordGallery, { GalleryPicture } from './DiscordGallery.jsx';
import DiscordSelect, { initialChoice } from './DiscordSelect.jsx';
import { useDiscordActions } from './DiscordWorld.jsx';
import Markdown from './Markdown.jsx';

const BUTTON = 2;
const THUMBNAIL = 11;

function Menu({ select }) {
  const { act, busy } = useDiscordActions();
  const [values, setValues] = useState(() => initialChoice(select));
  const choose = (next) => {
    setValues(next);
    act(select.custom_id, next);
  };
  return (
    <div className={`discord-menu ${busy === select.custom_id ? 'busy' : ''}`}>
      <DiscordSelect select={select} values={values} onChoose={choose} />
    </div>
  );
}

function ActionRow({ row }) {
  return (
    <discord-action-row>
      {row.components.map((one, index) =>
        one.type === BUTTON ? (
          <DiscordButton key={one.custom_id ?? index} button={one} />
        ) : (
          <Menu key={one.custom_id ?? index} select={one} />
        ),
      )}
    </discord-action-row>
  );
}

function Section({ section }) {
  const { accessory } = section;
  return (
    <div className="discord-section">
      <div className="discord-section-text">
        <DiscordComponents components={section.components} />
      </div>
      {accessory?.type === BUTTON && (
        <discord-action-row>
          <DiscordButton button={accessory} />
        </discord-action-row>
      )}
      {accessory?.type === THUMBNAIL && (
        <div className="discord-thumbnail">
          <GalleryPicture item={accessory} />
        </div>
      )}
    </div>
  );
}

function Container({ container }) {
  const [hidden, setHidden] = useState(Boolean(container.spoiler));
  const colour = container.accent_color;
  const accent =
    typeof colour === 'number' ? `#${colour.toString(16).padStart(6, '0')}` : undefined;
  return (
    <div
      className={`discord-container ${accent ? 'discord-accent' : ''}`}
      style={{ borderLeftColor: accent }}
    >
      {hidden ? (
        <button type="button" className="discord-spoiler-button" onClick={() => setHidden(false)}>
          Spoiler
        </button>
      ) : (
        <DiscordComponents components={container.components} />
      )}
    </div>
  );
}

const DRAWN = {
  1: (component) => <ActionRow row={component} />,
  9: (component) => <Section section={component} />,
  10: (component) => <Markdown text={component.content} />,
  12: (component) => <DiscordGallery items={component.items} />,
  13: (component) => (
    <DiscordFile file={{ ...component.file, filename: component.name, size: component.size }} />
  ),
  14: (component) => (
    <hr
      className={`discord-separator ${component.divider === false ? 'no-line' : ''} space-${component.spacing ?? 1}`}
    />
  ),
  17: (component) => <Container container={component} />,
};

/**
 * Components of a message. Those of the second version are not among the library's and are drawn in
 * the same look.
 *
 * @see https://discord.com/developers/docs/components/reference
 */
export default function DiscordComponents({ components }) {
  return components.map((component, index) => {
    const draw = DRAWN[component.type];
    const key = component.id ?? index;
    if (!draw) return <p key={key}>The sandbox does not draw component {component.type} yet.</p>;
    return (
      <div key={key} className="discord-component">
        {draw(component)}
      </div>
    );
  });
}
