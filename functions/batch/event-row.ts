import * as z from 'zod';

const EventSchema = z.object({
  name: z.string(),
  entity: z.object({ kind: z.string(), id: z.string() }),
  before: z.record(z.string(), z.unknown()).optional(),
  after: z.record(z.string(), z.unknown()).optional(),
  data: z.record(z.string(), z.unknown()).optional(),
  reason: z.string().optional(),
});

/** An event row as `commit` writes it, read back from the stream or the queue. */
export const EventRowSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  id: z.string(),
  at: z.string(),
  requestId: z.string(),
  events: z.array(EventSchema).min(1),
});

export type EventRow = z.infer<typeof EventRowSchema>;
export type RowEvent = z.infer<typeof EventSchema>;

const JobSchema = z.object({
  type: z.literal('job'),
  name: z.string(),
  unionId: z.string(),
  data: z.record(z.string(), z.unknown()),
});

/** Body of a queue message (shared/storage/queue.ts), checked before anything acts on it. */
export const QueueMessageSchema = z.discriminatedUnion('type', [
  JobSchema,
  z.object({ type: z.literal('event'), row: EventRowSchema }),
]);

export type JobMessage = z.infer<typeof JobSchema>;
