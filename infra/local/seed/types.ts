import type { RuntimeConfig } from '#shared/storage/config.ts';
import type { DemoPerson } from '../issuer-people.ts';

/** What the seed is given. The handlers' environment is set already, so `runtimeFromEnv()` works as in a handler. */
export type SeedDeps = {
  readonly config: RuntimeConfig;
  /** The moment the demo starts from: history lies in the twelve months before it. */
  readonly now: Date;
  readonly issuerName: string;
  readonly publicUrl: string;
  /** Writes people.json, which the local issuer shows on its sign-in page. */
  writePeople(people: readonly DemoPerson[]): void;
  say(line: string): void;
};

/** `people` are the ones worth naming on the terminal and in run.json; people.json may hold more. */
export type SeedResult = {
  readonly unionId: string;
  readonly apiKey: string;
  readonly people: readonly DemoPerson[];
};

/** The shape of `seed.ts`. It runs once on an empty table; when it is interrupted the table is emptied and it runs again. */
export type Seed = (deps: SeedDeps) => Promise<SeedResult>;
