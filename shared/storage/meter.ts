/** Books the units that the engine reports, by use case, and the heat of partition keys. Injected; off in production. */
export type UnitEntry = {
  readonly useCase: string;
  readonly operation: string;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly partitions: readonly string[];
};

export type Meter = { record(entry: UnitEntry): void };

export type Capacity = {
  readonly CapacityUnits?: number | undefined;
  readonly ReadCapacityUnits?: number | undefined;
  readonly WriteCapacityUnits?: number | undefined;
};

/** Adds up what one call reported; calls that only read report CapacityUnits, transactions both kinds. */
export const unitsOf = (
  consumed: Capacity | readonly Capacity[] | undefined,
  side: 'read' | 'write',
): { readUnits: number; writeUnits: number } => {
  const list = consumed === undefined ? [] : Array.isArray(consumed) ? consumed : [consumed as Capacity];
  const total = list.reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0);
  return side === 'read' ? { readUnits: total, writeUnits: 0 } : { readUnits: 0, writeUnits: total };
};
