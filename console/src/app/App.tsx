import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { Languages } from '../language/language.js';
import { queries } from '../service/service.js';
import { Invited, invitationIn } from './Invited.js';
import { Frame } from './Frame.js';
import { SignedIn } from './session.js';
import { theme } from './theme.js';

export function App() {
  const invitation = invitationIn(location);
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <Languages>
        <QueryClientProvider client={queries}>
          {invitation === undefined ? (
            <SignedIn>
              <Router base="/console">
                <Frame />
              </Router>
              <Notifications position="bottom-right" limit={3} />
            </SignedIn>
          ) : (
            <Invited invitation={invitation} />
          )}
        </QueryClientProvider>
      </Languages>
    </MantineProvider>
  );
}
