import { unmarshall } from '@aws-sdk/util-dynamodb';
import { DomainError } from '../kernel/errors.ts';
import type { Item } from './item.ts';
import type { Key } from './keys.ts';

/** A change of one item, as the table's stream tells it. Items of one key come in order; others in any. */
export type StreamChange = {
  readonly kind: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly key: Key;
  readonly before?: Item;
  readonly after?: Item;
};

type Image = Parameters<typeof unmarshall>[0];

/** The part of a Lambda stream record that is read; its values have the wire format. */
export type StreamRecord = {
  readonly eventName?: 'INSERT' | 'MODIFY' | 'REMOVE' | undefined;
  readonly dynamodb?:
    | {
        readonly SequenceNumber?: string | undefined;
        readonly Keys?: unknown;
        readonly OldImage?: unknown;
        readonly NewImage?: unknown;
      }
    | undefined;
};

const read = (image: unknown): Item => unmarshall(image as Image);

/** Throws `storage.stream.unreadable` for a record that cannot be one of this table. */
export const changeOf = (record: StreamRecord): StreamChange => {
  const { eventName, dynamodb } = record;
  const keys = dynamodb?.Keys === undefined ? {} : read(dynamodb.Keys);
  if (!eventName || typeof keys.pk !== 'string' || typeof keys.sk !== 'string')
    throw new DomainError('invalid', 'storage.stream.unreadable');
  return {
    kind: eventName,
    key: { pk: keys.pk, sk: keys.sk },
    ...(dynamodb?.OldImage === undefined ? {} : { before: read(dynamodb.OldImage) }),
    ...(dynamodb?.NewImage === undefined ? {} : { after: read(dynamodb.NewImage) }),
  };
};
