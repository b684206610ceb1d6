import { type DuesDelta, type RecordDuesPayment, recordDuesPayment } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

export const useRecordPayment = (done: (payment: DuesDelta) => void) =>
  useAction({
    run: (input: RecordDuesPayment, key) => recordDuesPayment(input, { idempotencyKey: key }),
    stale: [['funds'], ['members']],
    done,
  });
