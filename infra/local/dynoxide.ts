import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ROOT } from './paths.ts';

const binaryFor = `@dynoxide/${process.platform}-${process.arch}`;

export const DYNOXIDE_MARK = 'dynoxide';

export const dynoxideBinary = (): string | undefined => {
  const file = resolve(ROOT, 'node_modules', binaryFor, 'dynoxide');
  return existsSync(file) ? file : undefined;
};

const openDatabase = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA busy_timeout = 10000');
  return database;
};

/** Without it every write reads the whole stream table to find the last sequence number. */
export const indexStreamRecords = (file: string): void => {
  const database = openDatabase(file);
  database.exec(
    'CREATE INDEX IF NOT EXISTS local_stream_seq ON _stream_records(table_name, CAST(sequence_number AS INTEGER))',
  );
  database.close();
};

/**
 * Drops stream records that the poller has delivered. The newest row of each table stays, because dynoxide takes the
 * next sequence number from it; nothing is dropped that no checkpoint covers.
 */
export const pruneStreamRecords = (file: string, deliveredSequence: string): number => {
  if (!existsSync(file)) return 0;
  const database = openDatabase(file);
  const table = database.prepare("SELECT 1 FROM sqlite_master WHERE name = '_stream_records'").get();
  const result = table
    ? database
        .prepare(
          `DELETE FROM _stream_records WHERE CAST(sequence_number AS INTEGER) <= CAST(? AS INTEGER)
             AND id NOT IN (SELECT MAX(id) FROM _stream_records GROUP BY table_name)`,
        )
        .run(deliveredSequence)
    : { changes: 0 };
  database.close();
  return Number(result.changes);
};
