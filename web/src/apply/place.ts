import { useSyncExternalStore } from 'react';

export type View = 'form' | 'status' | 'invitation';

const views: Readonly<Record<string, View>> = { '/apply/status': 'status', '/apply/invitation': 'invitation' };

const viewOf = (): View => views[location.pathname.replace(/\/+$/, '')] ?? 'form';

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('popstate', listener);
  return () => removeEventListener('popstate', listener);
};

export const useView = (): View => useSyncExternalStore(subscribe, viewOf);

export const go = (address: string): void => {
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
  scrollTo(0, 0);
};

/** The part after `#` is never sent to a server, so tokens in it do not end in anybody's log. */
export type Ticket = { readonly id: string; readonly token: string };

export const statusAddress = ({ id, token }: Ticket): string => `/apply/status#${new URLSearchParams({ id, token })}`;

export const ticketInAddress = (): Ticket | undefined => {
  const parts = new URLSearchParams(location.hash.slice(1));
  const id = parts.get('id');
  const token = parts.get('token');
  return id && token ? { id, token } : undefined;
};
