import type { Ticket } from './place.ts';

const TICKET = 'tongxin.apply.ticket';
const DRAFT = 'tongxin.apply.draft';
const INVITATION = 'tongxin.invitation';

const read = (store: () => Storage, name: string): string | undefined => {
  try {
    return store().getItem(name) ?? undefined;
  } catch {
    // Storage can be barred in an embedded web view: the page then works without memory.
    return undefined;
  }
};

const write = (store: () => Storage, name: string, value: string | undefined): void => {
  try {
    if (value === undefined) store().removeItem(name);
    else store().setItem(name, value);
  } catch {
    // As above.
  }
};

const parse = <T>(text: string | undefined): T | undefined => {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
};

const lasting = (): Storage => localStorage;
/** What has a phone number in it goes when the tab closes. */
const passing = (): Storage => sessionStorage;

export const keptTicket = (): Ticket | undefined => parse<Ticket>(read(lasting, TICKET));
export const keepTicket = (ticket: Ticket): void => write(lasting, TICKET, JSON.stringify(ticket));

export const keptDraft = <T>(): Partial<T> => parse<Partial<T>>(read(passing, DRAFT)) ?? {};
export const keepDraft = (draft: object | undefined): void =>
  write(passing, DRAFT, draft === undefined ? undefined : JSON.stringify(draft));

export const keptInvitation = (): string | undefined => read(passing, INVITATION);
export const keepInvitation = (token: string | undefined): void => write(passing, INVITATION, token);
