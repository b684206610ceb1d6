/** The one registry of id prefixes. An id is `prefix_` + ULID (26 characters, time-ordered). */
export const ID_PREFIX = {
  union: 'uni',
  person: 'per',
  member: 'mbr',
  application: 'app',
  invitation: 'inv',
  client: 'cli',
  event: 'evt',
  duesRun: 'dbt',
  duesDelta: 'ddl',
  worklistItem: 'wrk',
  import: 'imp',
  upload: 'upl',
  contribution: 'ctb',
  receipt: 'rcp',
  session: 'ses',
  request: 'req',
  voucherDraft: 'vdr',
  project: 'prj',
  attachment: 'att',
  budget: 'bud',
  filing: 'fil',
  flow: 'flw',
  expenditure: 'exp',
  receiptList: 'rcl',
  asset: 'ast',
  stocktake: 'stk',
  disposal: 'dsp',
  statementLine: 'bsl',
  bankAccount: 'bka',
  bankMatch: 'bmt',
  payout: 'pay',
  sample: 'smp',
  finding: 'fnd',
  publication: 'pub',
  question: 'qst',
  reminder: 'rmd',
  excuse: 'exc',
  departure: 'dpt',
  demand: 'dmd',
  job: 'job',
  dutyException: 'dex',
} as const;

export type IdKind = keyof typeof ID_PREFIX;
export type Id<K extends IdKind> = string & { readonly __id: K };
export type UnionId = Id<'union'>;
export type PersonId = Id<'person'>;
export type MemberId = Id<'member'>;

/** Crockford's base 32, as ULID uses it. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_CHARS = 10;
const RANDOM_CHARS = 16;

/** Encodes a ULID from epoch milliseconds and at least 16 random bytes. */
export const encodeUlid = (epochMs: number, random: Uint8Array): string => {
  let time = '';
  let rest = epochMs;
  for (let i = 0; i < TIME_CHARS; i += 1) {
    time = ALPHABET.charAt(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  let tail = '';
  for (const byte of random.subarray(0, RANDOM_CHARS)) tail += ALPHABET.charAt(byte % 32);
  return time + tail;
};

/** Makes an id of a kind out of bytes that are already decided (a digest): the same bytes give the same id. */
export const idFromDigest = <K extends IdKind>(kind: K, digest: Uint8Array): Id<K> => {
  let tail = '';
  for (const byte of digest.subarray(0, TIME_CHARS + RANDOM_CHARS)) tail += ALPHABET.charAt(byte % 32);
  return `${ID_PREFIX[kind]}_${tail}` as Id<K>;
};

export const makeId = <K extends IdKind>(kind: K, epochMs: number, random: Uint8Array): Id<K> =>
  `${ID_PREFIX[kind]}_${encodeUlid(epochMs, random)}` as Id<K>;

/** The pattern of an id of this kind, for schemas. */
export const idPattern = (kind: IdKind): RegExp => new RegExp(`^${ID_PREFIX[kind]}_[0-9A-HJKMNP-TV-Z]{26}$`);
