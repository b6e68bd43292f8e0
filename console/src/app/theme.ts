import { createTheme } from '@mantine/core';

/**
 * Shades that stand out enough from what they lie on (WCAG AA). Mantine's own variables come from its static style sheet and
 * theme.css: a style element of its own would be refused by the policy of the pages.
 */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 9, dark: 8 },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // It would put a style element into the page.
    Modal: { defaultProps: { lockScroll: false } },
    Drawer: { defaultProps: { lockScroll: false } },
  },
});
