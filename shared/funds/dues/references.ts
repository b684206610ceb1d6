import { parseIdentity } from '../../kernel/identity.ts';
import { maskIdentity } from '../../kernel/masking.ts';
import type { Period } from '../../kernel/period.ts';
import { foldCode } from '../../kernel/text.ts';
import type { RosterLine } from '../../members/roster/packed.ts';
import { identityHash, identityHashPrefix } from '../../members/roster/seal.ts';
import { readRoster } from '../../members/roster/store.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Vault } from '../../storage/vault.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import { dueOfMonth } from './due-rules.ts';
import { type DueTerms, readDueTerms } from './due-store.ts';
import type { DuesMember, Reference, Referenced } from './matching-rules.ts';
import type { Identifier } from './schema.ts';

type Named = { readonly [I in Identifier]?: string | undefined };

/** Identity numbers leave the request here: what goes on is a keyed hash, and a masked text for people. */
const referenceOf = (row: Named, vault: Vault | undefined): Reference => {
  if (row.memberId !== undefined) return { by: 'memberId', value: row.memberId, hint: row.memberId };
  if (row.employeeNo !== undefined) {
    const value = foldCode(row.employeeNo);
    return { by: 'employeeNo', value, hint: value };
  }
  const raw = row.idNumber ?? '';
  const identity = parseIdentity(raw);
  const number = identity.ok ? identity.number : foldCode(raw);
  const value = vault ? identityHashPrefix(identityHash(vault, number)) : '';
  return { by: 'idNumber', value, hint: maskIdentity(number), ...(identity.ok ? {} : { code: identity.code }) };
};

/** Rows with the reference by which their persons are looked up. The key ring is asked only for identity numbers. */
export const referTo = async <R extends Named>(
  ctx: UnionCtx,
  rows: readonly R[],
): Promise<readonly Referenced<R>[]> => {
  const vault = rows.some((row) => row.idNumber !== undefined) ? await vaultOf(ctx) : undefined;
  return rows.map((row) => ({ ...row, reference: referenceOf(row, vault) }));
};

/** A roster line as dues see it in a month. Nothing is known of what is due while the wage base is unknown. */
export const duesMemberOf = (line: RosterLine, of: Period, terms: DueTerms): DuesMember => {
  const dueFen = dueOfMonth(line, of, terms.rateOf(of), terms.isExempt(line.memberId, of));
  return {
    ordinal: line.ordinal,
    memberId: line.memberId,
    ...(line.employeeNo === undefined ? {} : { employeeNo: line.employeeNo }),
    idHashPrefix: line.idHashPrefix,
    isActive: line.standing === 'active',
    ...(dueFen === undefined ? {} : { dueFen }),
  };
};

/** Everybody on the roster, from its packed pages. */
export const readDuesMembers = async (ctx: UnionCtx, of: Period): Promise<readonly DuesMember[]> => {
  const [{ lines }, terms] = await Promise.all([readRoster(ctx), readDueTerms(ctx)]);
  return lines.map((line) => duesMemberOf(line, of, terms));
};
