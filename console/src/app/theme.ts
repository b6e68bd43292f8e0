import { createTheme } from '@mantine/core';

/**
 * Shades with enough contrast (WCAG AA). Mantine's own variables come from its static style sheet and theme.css, because the
 * pages' content security policy refuses a style element.
 */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 9, dark: 8 },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Locking the scroll would put a style element into the page.
    Modal: { defaultProps: { lockScroll: false } },
    Drawer: { defaultProps: { lockScroll: false } },
  },
});
