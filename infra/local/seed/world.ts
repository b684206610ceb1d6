import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { NodeRole, UnionRole } from '#shared/kernel/context.ts';
import type { PersonId, UnionId } from '#shared/kernel/ids.ts';
import { addMonths, instantOfMs, type Period, periodOf } from '#shared/kernel/period.ts';
import { clientsFor } from '#shared/storage/clients.ts';
import type { NodeCtx, UnionCtx } from '#shared/storage/context.ts';
import { nodeContext, type Origin, unionContext } from '#shared/storage/means.ts';
import { makeRuntime, type Runtime } from '#shared/storage/runtime.ts';
import { sha256Hex } from '#shared/storage/seal.ts';
import { Store } from '#shared/storage/store.ts';
import { HISTORY_MONTHS } from './catalogue.ts';
import { type Clock, makeClock, momentOf } from './clock.ts';
import type { SeedDeps } from './types.ts';
import { wireClient } from './wire.ts';

/** The year that the demo lives through. */
export type World = {
  readonly deps: SeedDeps;
  readonly running: Period;
  readonly first: Period;
  readonly base: Runtime;
  readonly client: DynamoDBDocumentClient;
  readonly moment: (period: Period, day: number, hour?: number) => number;
};

/** One strand of the story: a union (or the federation) with its own clock over the shared table. */
export type Strand = { readonly world: World; readonly clock: Clock; readonly runtime: Runtime };

export type Person = { readonly personId: PersonId; readonly name: string };

export const makeWorld = (deps: SeedDeps): World => {
  const running = periodOf(instantOfMs(deps.now.getTime()));
  const first = addMonths(running, -HISTORY_MONTHS);
  const { config } = deps;
  const usual = clientsFor(config)({ kind: 'projector' });
  const client = config.TABLE_ENDPOINT?.startsWith('http:') ? wireClient(config.TABLE_ENDPOINT, usual) : usual;
  return { deps, running, first, base: makeRuntime(config), client, moment: momentOf(deps.now) };
};

/** Jobs that actions ask for are run by the seed itself, at their time in the story; the queue would run them today. */
export const NO_QUEUE = { send: async () => {}, sendMany: async () => {} };

export const makeStrand = (world: World, name: string, startMs: number): Strand => {
  const { deps, base, first } = world;
  const clock = makeClock(`${name} since ${first}`, startMs, deps.now.getTime());
  const tableName = deps.config.TABLE_NAME;
  const storeFor: Runtime['storeFor'] = (principal, useCase) =>
    new Store({ client: world.client, tableName, tools: clock }, principal, useCase);
  return { world, clock, runtime: { ...base, tools: clock, queue: NO_QUEUE, storeFor } };
};

export const originOf = (strand: Strand, actor: Origin['actor']): Origin => ({
  actor,
  requestId: strand.clock.newId('request'),
  useCase: 'seed',
});

const personActor = ({ personId, name }: Person) => ({ kind: 'person', personId, name }) as const;

/** An officer at work; `key` is an Idempotency-Key, where the action wants one. */
export const officerCtx = (
  strand: Strand,
  unionId: UnionId,
  person: Person,
  roles: readonly UnionRole[],
  key?: string,
): UnionCtx => {
  const { personId } = person;
  const keyHash = key === undefined ? '' : sha256Hex(key).slice(0, 40);
  const claim = key === undefined ? {} : { idempotency: { callerId: personId, keyHash, requestHash: sha256Hex(key) } };
  return unionContext(strand.runtime, { ...originOf(strand, personActor(person)), ...claim }, { unionId, roles });
};

export const nodeOfficerCtx = (strand: Strand, code: string, person: Person, role: NodeRole): NodeCtx =>
  nodeContext(strand.runtime, originOf(strand, personActor(person)), { code, roles: [role] });
