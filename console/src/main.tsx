import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/theme.css';
import './app/layout.css';
import { askSession } from './app/ahead.js';
import { loadAhead } from './app/pages.js';

// Little code comes first, so that all else is on its way at once and not one after the other.
askSession();
void Promise.all([import('./app/start.js'), loadAhead(location.pathname)]).then(([{ start }]) => {
  start();
});
