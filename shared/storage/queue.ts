/** Work for `entry/worker.ts`: a job asked for by an action, or an event from the outbox. At least once. */
export type QueueMessage =
  | {
      readonly type: 'job';
      readonly name: string;
      readonly unionId: string;
      readonly data: Readonly<Record<string, unknown>>;
    }
  | { readonly type: 'event'; readonly row: Readonly<Record<string, unknown>> };

export type Queue = {
  send(message: QueueMessage, delaySeconds?: number): Promise<void>;
  sendMany(messages: readonly QueueMessage[]): Promise<void>;
};

/** A queue whose client is made at the first message. */
export const lazyQueue = (queue: () => Promise<Queue>): Queue => ({
  send: async (...input) => (await queue()).send(...input),
  sendMany: async (...input) => (await queue()).sendMany(...input),
});
