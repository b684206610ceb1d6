/** Who a key belongs to, read back from a stream record: `{kind:'union', id}` and the topic, or undefined for others. */
export const ownerOf = (
  partition: string,
): { readonly kind: 'union' | 'node' | 'person'; readonly id: string; readonly topic: string } | undefined => {
  const match = /^([UNP])#([^#]+)#(.*)$/.exec(partition);
  if (!match) return undefined;
  const kinds = { U: 'union', N: 'node', P: 'person' } as const;
  const [, letter, id = '', topic = ''] = match;
  return { kind: kinds[letter as keyof typeof kinds], id, topic };
};

/** Whether a partition holds event rows, of whatever scope. */
export const isEventPartition = (partition: string): boolean => /^(?:[UNP]#[^#]+|A)#EVENTS(?:#|$)/.test(partition);
