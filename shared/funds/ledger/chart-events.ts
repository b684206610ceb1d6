import type { DomainEvent } from '../../kernel/event.ts';
import type { ChartLevel } from './chart.ts';

export const accountChanged = (
  what: 'added' | 'renamed' | 'removed',
  account: { readonly code: string; readonly zh: string },
): DomainEvent => ({
  name: `funds.ledger.account${what.charAt(0).toUpperCase()}${what.slice(1)}`,
  entity: { kind: 'funds.account', id: account.code },
  after: { code: account.code, zh: account.zh },
});

export const accountBorrowed = (what: 'borrowed' | 'returned', code: string): DomainEvent => ({
  name: what === 'borrowed' ? 'funds.ledger.accountBorrowed' : 'funds.ledger.accountReturned',
  entity: { kind: 'funds.account', id: code },
});

export const levelChanged = (before: ChartLevel, after: ChartLevel): DomainEvent => ({
  name: 'funds.ledger.levelChanged',
  entity: { kind: 'funds.chart', id: 'chart' },
  before: { level: before },
  after: { level: after },
});
