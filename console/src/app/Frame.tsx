import { Button, Loader } from '@mantine/core';
import { createElement, lazy, Suspense, useState, type ComponentType } from 'react';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { useText } from '../language/language.js';
import { Menu } from './Menu.js';
import { NewNotices } from './NewNotices.js';
import { Standing } from './Standing.js';
import { addressOf, PAGES, setsUp, type PageOf } from './pages.js';
import { Preferences } from './Preferences.js';
import { Logo } from '../parts/Organisation.js';
import { useOrganisation } from '../service/organisation.js';
import { useRead } from '../service/reading.js';
import { signOut } from '../service/signing.js';
import { useWho } from './session.js';
import { ErrorBoundary } from '../parts/ErrorAlert.js';

const SHOWN = PAGES.map((page) => ({ ...page, Page: shown(page) }));

/** The frame of every page: who is signed in, where they can go, and whether the service is well. */
export function Frame() {
  const say = useText();
  const who = useWho();
  const { name, inShort } = useOrganisation();
  const [location] = useLocation();
  const pages = SHOWN.filter(({ isFor }) => isFor(who));
  const current = pages.find(
    (page) => location === addressOf(page) || location.startsWith(`${addressOf(page)}/`),
  );

  const whose = inShort ?? say('app.name');

  return (
    <div className="frame">
      <title>{current === undefined ? whose : `${say(current.title)} · ${whose}`}</title>
      <a className="skip" href="#main">
        {say('app.skip')}
      </a>
      <header>
        <span className="brand" title={name}>
          <Logo />
          {inShort === undefined ? null : `${inShort} · `}
          {say('app.name')}
        </span>
        <Standing />
        <NewNotices />
        <Link href="/sessions" title={say('page.sessions')}>
          {who.name}
        </Link>
        <Preferences />
        <Button variant="default" size="compact-sm" onClick={() => void signOut()}>
          {say('app.sign-out')}
        </Button>
      </header>
      <Menu pages={pages} current={current} />
      <main id="main" tabIndex={-1}>
        {who.organisation.isExample ? <p className="example">{say('app.is-example')}</p> : null}
        <ErrorBoundary key={current?.path}>
          <Suspense fallback={<Loader role="status" aria-label={say('app.loading')} />}>
            <Switch>
              {pages.map(({ path, Page }) => (
                <Route key={path} path={path}>
                  <Page />
                </Route>
              ))}
              <Route>{pages[0] === undefined ? say('app.nothing') : <First page={pages[0]} />}</Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}

/** The first page that this principal may use; before that the setup guide, if nobody is registered yet and they may register people. */
function First({ page }: { readonly page: PageOf }) {
  const who = useWho();
  const { data, error } = useRead('/v1/employees', { query: { limit: 1 }, when: setsUp(who) });
  if (setsUp(who) && data === undefined && error === null) return null;
  return <Redirect to={data?.items.length === 0 ? '/setup' : addressOf(page)} replace />;
}

/** A page that is there already is shown at once: after a fallback, React waits for 300 ms before it shows anything else. */
function shown({ load, there }: PageOf): ComponentType {
  const Awaited = lazy(load);
  return function Shown() {
    // Chosen once: another component in its place would forget what was typed.
    const [Page] = useState(() => there() ?? Awaited);
    return createElement(Page);
  };
}
