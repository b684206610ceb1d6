// 32号文: caps hold for one member and year, so what was granted is kept by member, kind and year (V13).
import type { Bucket } from './cap-rules.ts';
import type { Recipient, StoredLine } from './schema.ts';

/** Ordinals on one page of grants and of recipients: a union of ten thousand has twenty pages. */
export const GRANT_PAGE_SIZE = 500;

export const grantPageOf = (ordinal: number): number => Math.floor(ordinal / GRANT_PAGE_SIZE);

/** What the members of one page of ordinals were granted of one bucket in a year. */
export type GrantPage = {
  readonly bucket: Bucket;
  readonly page: number;
  /** Fen by ordinal. */
  readonly amounts: Readonly<Record<string, number>>;
  /** `ordinal#keyedHash` of causes that may count once a year. */
  readonly causes: readonly string[];
  readonly v: number;
};

export const noGrants = (bucket: Bucket, page: number): GrantPage => ({ bucket, page, amounts: {}, causes: [], v: 0 });

export const causeName = (ordinal: number, cause: string): string => `${ordinal}#${cause}`;

/** One member's part of a request in one bucket. */
export type Grant = {
  readonly bucket: Bucket;
  readonly ordinal: number;
  readonly amountFen: number;
  readonly cause?: string;
};

/** What a request grants, by the counters that its lines move. */
export const grantsOf = (
  lines: readonly Pick<StoredLine, 'buckets'>[],
  recipients: readonly Recipient[],
): readonly Grant[] =>
  recipients.flatMap(({ line, ordinal, amountFen, cause }) =>
    (lines[line]?.buckets ?? []).map((bucket) => ({ bucket, ordinal, amountFen, ...(cause ? { cause } : {}) })),
  );

export const pageName = (bucket: Bucket, page: number): string => `${bucket} ${page}`;

/** Grants by the page that each falls on. */
export const byPage = (grants: readonly Grant[]): ReadonlyMap<string, readonly Grant[]> =>
  Map.groupBy(grants, (grant) => pageName(grant.bucket, grantPageOf(grant.ordinal)));

/** A page with grants added (`sign` 1) or given back (-1); what becomes nothing is left out. */
export const changePage = (page: GrantPage, grants: readonly Grant[], sign: 1 | -1): GrantPage => {
  const amounts = { ...page.amounts };
  const causes = new Set(page.causes);
  for (const { ordinal, amountFen, cause } of grants) {
    amounts[ordinal] = (amounts[ordinal] ?? 0) + sign * amountFen;
    if (amounts[ordinal] === 0) delete amounts[ordinal];
    if (cause === undefined) continue;
    if (sign === 1) causes.add(causeName(ordinal, cause));
    else causes.delete(causeName(ordinal, cause));
  }
  return { ...page, amounts, causes: [...causes] };
};
