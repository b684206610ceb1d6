import { marshall } from '@aws-sdk/util-dynamodb';
import type { Item } from '#shared/storage/item.ts';
import type { Key } from '#shared/storage/keys.ts';
import type { StreamRecord } from '#shared/storage/stream.ts';

const wire = (item: object) => marshall(item, { removeUndefinedValues: true });

/** Stream records of one test, with sequence numbers that rise. */
export const recorder = () => {
  let sequence = 100_000;
  return (key: Key, after: Item | undefined, before?: Item): StreamRecord => {
    sequence += 7;
    return {
      eventName: after === undefined ? 'REMOVE' : before === undefined ? 'INSERT' : 'MODIFY',
      dynamodb: {
        SequenceNumber: String(sequence),
        Keys: wire({ pk: key.pk, sk: key.sk }),
        ...(after === undefined ? {} : { NewImage: wire({ ...key, ...after }) }),
        ...(before === undefined ? {} : { OldImage: wire({ ...key, ...before }) }),
      },
    };
  };
};

export const sequenceOf = (record: StreamRecord | undefined): string => record?.dynamodb?.SequenceNumber ?? '';
