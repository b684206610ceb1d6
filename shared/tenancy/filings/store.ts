import type { Write } from '../../storage/commit.ts';
import type { Item } from '../../storage/item.ts';
import { type Key, key, pk, sortPrefix } from '../../storage/keys.ts';
import type { Store } from '../../storage/store.ts';
import type { FilingPaper, FilingRow } from './schema.ts';

type Stored<T> = T & Item & Key;

export const plainRow = ({ pk: _, sk: __, ...row }: Stored<FilingRow>): FilingRow => row as unknown as FilingRow;

const keyOf = (code: string, { id, status }: Pick<FilingRow, 'id' | 'status'>): Key =>
  status === 'waiting' ? key.nodeFilingWaiting(code, id) : key.nodeFilingDone(code, id);

/** A filing of a node, waiting or done. */
export const loadFiling = async (db: Store, code: string, id: string): Promise<FilingRow | undefined> => {
  const keys = [key.nodeFilingWaiting(code, id), key.nodeFilingDone(code, id)];
  const [found] = await db.getMany<Stored<FilingRow>>(keys, { consistent: true });
  return found && plainRow(found);
};

export const loadPaper = async (db: Store, code: string, id: string): Promise<FilingPaper | undefined> =>
  (await db.get<Stored<{ paper: FilingPaper }>>(key.nodeFilingPaper(code, id)))?.paper;

/** Rows of a node that wait, or those that are done, the newest first: ids are in the order of time. */
export const filingsOf = (code: string, state: 'waiting' | 'done') => ({
  pk: pk.nodeFilings(code),
  beginsWith: state === 'waiting' ? sortPrefix.nodeFilingsWaiting : sortPrefix.nodeFilingsDone,
  newestFirst: true,
});

const ANSWERED = { kind: 'conflict', code: 'tenancy.filing.alreadyAnswered', params: { status: 'accepted' } } as const;

const putRow = (code: string, { v, ...row }: FilingRow, guard: 'new' | number): Write => ({
  op: 'put',
  guard,
  item: { ...keyOf(code, row), ...row },
  refusal: ANSWERED,
});

/** The row and the paper of something new. */
export const receivedWrites = (code: string, row: FilingRow, paper: FilingPaper): readonly Write[] => [
  putRow(code, row, 'new'),
  {
    op: 'put',
    guard: 'new',
    item: { ...key.nodeFilingPaper(code, row.id), unionId: row.unionId, paper },
    refusal: ANSWERED,
  },
];

/** From the waiting ones to the done ones: whoever comes second is refused. */
export const answeredWrites = (code: string, before: FilingRow, next: FilingRow): readonly Write[] => [
  { op: 'delete', key: keyOf(code, before), guard: before.v, refusal: ANSWERED },
  putRow(code, next, 'new'),
];

/** A done row whose answer has arrived. */
export const deliveredWrite = (code: string, next: FilingRow): Write => putRow(code, next, next.v);
