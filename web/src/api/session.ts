import { suggestLocale } from '#web/i18n/locale.ts';
import { request, setCsrfToken } from './http.ts';
import { isProblem } from './problem.ts';

export type OfficeKind = 'union' | 'node';
export type Office = {
  readonly key: string;
  readonly kind: OfficeKind;
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
};

/** GET /v1/session. */
export type Session = {
  readonly person: { readonly id: string; readonly name: string };
  readonly active: (Omit<Office, 'key'> & { readonly memberId?: string }) | null;
  readonly offices: readonly Office[];
  readonly permissions: readonly string[];
  readonly csrfToken: string;
  readonly locale: string;
};

/** Null means that nobody is signed in: that is an answer and not a failure. */
export const loadSession = async (): Promise<Session | null> => {
  try {
    const session = await request<Session>('/v1/session');
    setCsrfToken(session.csrfToken);
    suggestLocale(session.locale);
    return session;
  } catch (error) {
    if (isProblem(error) && error.status === 401) return null;
    throw error;
  }
};

export const switchOffice = (key: string): Promise<void> =>
  request<void>('/v1/session/active', { method: 'POST', body: { key } });

export const signOut = async (): Promise<void> => {
  await request<void>('/v1/session/end', { method: 'POST' });
  location.assign('/');
};

/** What the active office may do; the server decides again on every call. */
export const can = (session: Session, permission: string | undefined): boolean =>
  permission === undefined || session.permissions.includes(permission);
