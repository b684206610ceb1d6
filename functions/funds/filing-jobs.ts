import * as z from 'zod';
import type { EventRow, RowEvent } from '#functions/batch/event-row.ts';
import { enterAnswer } from '#shared/funds/budget/enter-answer.ts';
import { handUp } from '#shared/funds/budget/hand-up.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/period.ts';
import { ownerOf } from '#shared/storage/key-owner.ts';
import { courierContext } from '#shared/storage/means.ts';
import type { Runtime } from '#shared/storage/runtime.ts';
import { takeBack } from '#shared/tenancy/filings/courier.ts';
import { FilingIdField } from '#shared/tenancy/filings/schema.ts';
import { UnionIdField } from '#shared/tenancy/unions/schema.ts';

const NodeCode = z.string().regex(/^(?:\d{2}){1,3}$/);
const Carried = z.object({ year: z.int(), number: z.int(), filingId: FilingIdField, nodeCode: NodeCode });
const Closed = Carried.extend({ at: z.string(), documentNumber: z.string() });
const Answered = z.object({ filingId: FilingIdField, unionId: UnionIdField });

/** The union whose own event it is; a row of any other partition carries nothing. */
const unionOf = (row: EventRow): UnionId | undefined => {
  const owner = ownerOf(row.pk);
  return owner?.kind === 'union' ? (owner.id as UnionId) : undefined;
};

/** After the meeting: lays the budget before the upper union. */
export const carryUp = async (runtime: Runtime, event: RowEvent, row: EventRow): Promise<void> => {
  const unionId = unionOf(row);
  if (!unionId) return;
  const { year, number, filingId, nodeCode } = Carried.parse(event.data);
  await handUp(courierContext(runtime, 'carryUp', unionId, nodeCode), year, number, filingId);
};

/** After an answer on paper, or when the union called it back: it waits no longer. */
export const takeBackFiling = async (runtime: Runtime, event: RowEvent, row: EventRow): Promise<void> => {
  const unionId = unionOf(row);
  if (!unionId) return;
  const { filingId: id, nodeCode, at, documentNumber } = Closed.parse(event.data);
  const status = event.name === 'funds.budget.answeredOnPaper' ? 'paper' : 'withdrawn';
  const ctx = courierContext(runtime, 'takeBackFiling', unionId, nodeCode);
  await takeBack(ctx, { id, nodeCode }, { status, at: at as Instant, documentNumber });
};

/** After an answer of the node: enters it in the union. The node is the one in whose trail the event stands. */
export const carryAnswer = async (runtime: Runtime, event: RowEvent, row: EventRow): Promise<void> => {
  const owner = ownerOf(row.pk);
  if (owner?.kind !== 'node') return;
  const { filingId, unionId } = Answered.parse(event.data);
  await enterAnswer(courierContext(runtime, 'carryAnswer', unionId as UnionId, owner.id), owner.id, filingId);
};
