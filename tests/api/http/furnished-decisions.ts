import type { Caller, Kit } from '#tests/kit/api.ts';
import type { KitUnion } from '#tests/kit/union.ts';
import { makePaper } from '../funds/expenditure-kit.ts';

type WithId = { id: string };
type Month = { movements: WithId[] };

/** Money of the employer, a letter that asks for more, and an exception that the committee decided. */
export const furnishDecisions = async (
  kit: Kit,
  union: KitUnion,
  { chair, finance }: { readonly chair: Caller; readonly finance: Caller },
): Promise<Readonly<Record<'movementId' | 'demandId' | 'exceptionId', string>>> => {
  const call = async <T = WithId>(line: string, body?: unknown, who = finance): Promise<T> => {
    const answer = await kit.call<T>(line, { ...who, ...(body === undefined ? {} : { body }) });
    if (answer.status >= 300) throw new Error(`${line}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  await call('PUT /v1/contributions/2026-09/declaration', { payrollFen: 50_000_000 });
  await call('POST /v1/contributions/2026-09/receipts', { amountFen: 1_000, receivedOn: '2026-11-02', method: 'bank' });
  const { movements } = await call<Month>('GET /v1/contributions/2026-09');
  const letter = { addressee: '华东精工有限公司', periods: ['2026-09'], payBy: '2026-12-15', deliveredBy: '当面送达' };
  const { id: demandId } = await call('POST /v1/contributions/demands', letter);
  const decision = {
    personId: union.personIdOf('finance'),
    duties: ['reviewOwn'],
    reason: '本会仅一名财务人员',
    validFrom: '2026-11-22',
    validTo: '2027-06-30',
    decidedOn: '2026-11-20',
    attachmentIds: [await makePaper(kit, union)],
  };
  const { id: exceptionId } = await call('POST /v1/duty-exceptions', decision, chair);
  return { movementId: movements[0]?.id ?? '', demandId, exceptionId };
};
