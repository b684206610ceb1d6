// 工会法 (2021) Arts 10, 43, 45 and 财会〔2021〕7号: what a new union must have before it collects and spends.
import type { UnionRole } from '../../kernel/context.ts';
import type { ChecklistKey, ChecklistView } from './schema.ts';

/** What is true of a union, read from its own rows; nothing is ticked by hand. */
export type ChecklistFacts = {
  readonly hasAddress: boolean;
  readonly hasContact: boolean;
  /** Offices in force, to come, or offered by an open invitation. */
  readonly offices: readonly UnionRole[];
  readonly members: number;
  readonly hasDuesRun: boolean;
  readonly hasContribution: boolean;
  readonly hasClient: boolean;
};

const STEPS: readonly {
  readonly key: ChecklistKey;
  readonly target: string;
  readonly isDone: (facts: ChecklistFacts) => boolean;
}[] = [
  { key: 'profile', target: 'union.profile', isDone: (facts) => facts.hasAddress && facts.hasContact },
  { key: 'finance', target: 'union.officers', isDone: (facts) => facts.offices.includes('finance') },
  { key: 'cashier', target: 'union.officers', isDone: (facts) => facts.offices.includes('cashier') },
  { key: 'audit', target: 'union.officers', isDone: (facts) => facts.offices.includes('audit') },
  { key: 'members', target: 'members.imports', isDone: (facts) => facts.members > 0 },
  { key: 'dues', target: 'funds.dues', isDone: (facts) => facts.hasDuesRun },
  { key: 'contributions', target: 'funds.contributions', isDone: (facts) => facts.hasContribution },
  { key: 'apiKey', target: 'integration.clients', isDone: (facts) => facts.hasClient },
];

export const checklistOf = (facts: ChecklistFacts): ChecklistView => {
  const items = STEPS.map(({ key, target, isDone }) => ({ key, target, done: isDone(facts) }));
  return { items, done: items.filter((item) => item.done).length, total: items.length };
};
