import { createRoot } from 'react-dom/client';
import 'slack-blocks-to-jsx/dist/style.css';
import './look/base.css';
import './look/frame.css';
import './look/sidebar.css';
import './look/parts.css';
import './look/popup.css';
import './look/composer.css';
import './look/slack.css';
import './look/slack-blocks.css';
import './look/slack-forms.css';
import './look/discord.css';
import './look/discord-forms.css';
import './look/discord-components.css';
import './discord/libraryLook.js';
import App from './App.jsx';

createRoot(document.getElementById('root')).render(<App />);
