import type { DuesFileBatch } from '#web/api/client.ts';

type Base = DuesFileBatch['file']['bases'][number];

/** Whether the pay items of the file give another amount than the roster; where one is unknown nothing is said. */
export const isOff = ({ dueFen, rosterDueFen }: Base): boolean =>
  dueFen !== null && rosterDueFen !== null && dueFen !== rosterDueFen;
