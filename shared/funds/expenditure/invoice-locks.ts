import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import { invoiceIdentity } from './invoice-rules.ts';
import type { InvoiceInput } from './line-schema.ts';

/** Keyed with the platform's key, so that every union gets the same hash and nobody can guess one. */
export const invoiceHash = (ctx: UnionCtx, invoice: InvoiceInput): string =>
  ctx.sealer.fingerprint('invoice', invoiceIdentity(invoice));

/** Who holds a lock, under the union's own key: it tells nobody else which union or request that is. */
const holderOf = async (ctx: UnionCtx, expenditureId: string): Promise<string> =>
  (await vaultOf(ctx)).lookup('invoiceHolder', expenditureId);

/** Takes invoices, each of which one request of one union can hold. A clash does not say where the other one is. */
export const claimInvoices = async (
  ctx: UnionCtx,
  expenditureId: string,
  invoices: readonly InvoiceInput[],
): Promise<{ readonly hashes: readonly string[]; readonly writes: readonly Write[] }> => {
  if (invoices.length === 0) return { hashes: [], writes: [] };
  const holder = await holderOf(ctx, expenditureId);
  const hashes = invoices.map((invoice) => invoiceHash(ctx, invoice));
  return {
    hashes,
    writes: hashes.map((hash, index) => ({
      op: 'put',
      guard: 'new',
      item: { ...key.usedInvoice(hash), holder },
      refusal: {
        kind: 'conflict',
        code: 'funds.expenditure.invoiceUsed',
        params: { invoice: index + 1, number: invoices[index]?.number ?? '' },
      },
    })),
  };
};

/** Gives invoices back that a request held. */
export const releaseInvoices = (hashes: readonly string[]): readonly Write[] =>
  hashes.map((hash) => ({ op: 'delete', key: key.usedInvoice(hash), guard: 'any' }));
