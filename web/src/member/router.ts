import { type MouseEvent, useSyncExternalStore } from 'react';

/** A router for a handful of pages under /member; the one of the console would cost a sixth of the whole budget. */
const BASE = '/member';

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('popstate', listener);
  return () => removeEventListener('popstate', listener);
};

/** Path below /member without slashes at its ends: '' is the first page. */
export const usePlace = (): string =>
  useSyncExternalStore(subscribe, () => location.pathname.slice(BASE.length).replace(/^\/|\/$/g, ''));

export const hrefOf = (path: string): string => (path === '' ? BASE : `${BASE}/${path}`);

export const go = (path: string): void => {
  history.pushState(null, '', hrefOf(path));
  dispatchEvent(new PopStateEvent('popstate'));
  scrollTo(0, 0);
};

/** Props of a link inside the entry: a plain address that also works by itself. */
export const linkTo = (path: string) => ({
  href: hrefOf(path),
  onClick: (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(path);
  },
});

export type Match = { readonly [name: string]: string };

/** `dues/:period` against `dues/2026-11` → { period: '2026-11' }. */
export const match = (pattern: string, place: string): Match | undefined => {
  const wanted = pattern.split('/');
  const given = place.split('/');
  if (wanted.length !== given.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, step] of wanted.entries()) {
    const value = given[index] ?? '';
    if (step.startsWith(':')) found[step.slice(1)] = decodeURIComponent(value);
    else if (step !== value) return undefined;
  }
  return found;
};
