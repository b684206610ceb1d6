import type { UnionRole } from '#shared/kernel/context.ts';
import { incompatibility } from '#shared/tenancy/access/rules.ts';
import type { Label } from '#web/i18n/text.ts';
import { problems } from '../problems.ts';

export type OwnTerm = { readonly role: UnionRole; readonly from: string; readonly until?: string | null };

const FAR = '9999-12-31';
const overlap = (a: OwnTerm, b: OwnTerm): boolean => a.from <= (b.until ?? FAR) && b.from <= (a.until ?? FAR);

const texts: Readonly<Record<string, Label>> = problems;

export type Conflict = { readonly a: UnionRole; readonly b: UnionRole; readonly text: Label };

/** The first two offices that one person cannot hold at the same time, with the reason; by the server's own table. */
export const conflictOf = (terms: readonly OwnTerm[]): Conflict | undefined => {
  for (const [index, one] of terms.entries()) {
    for (const other of terms.slice(index + 1)) {
      if (!overlap(one, other)) continue;
      const found = incompatibility([one.role, other.role]);
      const text = found && texts[found.code];
      if (found && text) return { a: found.a, b: found.b, text };
    }
  }
  return undefined;
};
