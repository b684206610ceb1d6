import { writeZip } from '../../files/zip-write.ts';
import { personRef } from '../../kernel/context.ts';
import { DomainError, notFound } from '../../kernel/errors.ts';
import { type Instant, msOfInstant } from '../../kernel/period.ts';
import { blobName } from '../../storage/blobs.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import type { ProfileItem } from '../../tenancy/unions/store.ts';
import { readRequests } from './candidates.ts';
import { bytesHash } from './digest.ts';
import { packBuilt, packOpened, packRequested } from './events.ts';
import { chainFile, inspectionFiles, ledgerFiles, readPapers, voucherFiles, voucherSheets } from './pack-files.ts';
import { manifestOf, readme } from './pack-rules.ts';
import { periodsOf } from './rules.ts';
import { readRange } from './sample-actions.ts';
import type { Pack, RequestPack } from './schema.ts';
import { packWrite, readPack, readPacks } from './store.ts';
import { type PackView, packViewOf } from './views.ts';

const KEEP_SECONDS = 7 * 24 * 3600;
const URL_SECONDS = 15 * 60;

const nameOf = (ctx: UnionCtx, id: string): string => blobName(ctx.scope.unionId, 'packs', id);

const expiry = ({ requestedAt }: Pack): number => Math.floor(msOfInstant(requestedAt) / 1000) + KEEP_SECONDS;
const isOver = (pack: Pack, now: Instant): boolean => expiry(pack) <= msOfInstant(now) / 1000;

/** Packs whose time is over leave their store when the next one is asked for; their rows go by themselves. */
const removeOld = async (ctx: UnionCtx): Promise<void> => {
  const now = ctx.tools.now();
  for (const pack of await readPacks(ctx)) if (isOver(pack, now)) await ctx.blobs.remove(nameOf(ctx, pack.id));
};

/** Asks for everything of some months as one zip; the worker builds it after the event. */
export const requestPack = async (ctx: UnionCtx, command: RequestPack): Promise<PackView> => {
  const permit = allow(ctx, 'funds.inspection.record');
  periodsOf(command.from, command.to);
  await removeOld(ctx);
  const pack: Pack = {
    id: ctx.tools.newId('job'),
    ...command,
    status: 'building',
    requestedBy: personRef(ctx.actor),
    requestedAt: ctx.tools.now(),
    v: 0,
  };
  const body = packViewOf(pack);
  await commit(ctx, {
    permit,
    writes: [packWrite(ctx, pack, expiry(pack))],
    events: [packRequested(pack)],
    answer: { status: 202, body },
  });
  return body;
};

const build = async (ctx: UnionCtx, pack: Pack): Promise<{ readonly zip: Uint8Array; readonly files: number }> => {
  const periods = periodsOf(pack.from, pack.to);
  const vouchers = await readRange(ctx, periods);
  const profile = await ctx.db.get<ProfileItem>(key.profile(ctx.scope.unionId));
  const unionName = profile?.name ?? '';
  const requests = await readRequests(ctx, vouchers);
  const papers = await readPapers(ctx, vouchers, requests);
  const content = [
    ...(await ledgerFiles(ctx, pack)),
    ...(await voucherSheets(ctx, vouchers, requests, { papers, unionName, periods })),
    ...voucherFiles(vouchers),
    await chainFile(ctx, periods, vouchers),
    papers.list,
    ...papers.files,
    ...(await inspectionFiles(ctx)),
  ];
  const facts = {
    unionName,
    from: pack.from,
    to: pack.to,
    at: ctx.tools.now(),
    vouchers: vouchers.length,
    attachments: papers.files.length,
  };
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const told = [...content, { name: 'README.txt', bytes: encode(readme(facts)) }];
  const sums = manifestOf(told.map(({ name, bytes }) => ({ name, sha256: bytesHash(bytes) })));
  const all = [...told, { name: 'SHA256SUMS', bytes: encode(sums) }];
  return { zip: writeZip(all), files: all.length };
};

const isFinal = (error: unknown): error is DomainError =>
  error instanceof DomainError && ['invalid', 'limit', 'notFound', 'rule'].includes(error.kind);

const finish = (ctx: UnionCtx, next: Pack): Promise<void> =>
  commit(ctx, {
    permit: allow(ctx, 'funds.inspection.record'),
    writes: [packWrite(ctx, next, expiry(next))],
    events: [packBuilt(next)],
  });

/** The worker's part: builds a pack once, however often it is told to. */
export const buildPack = async (ctx: UnionCtx, id: string): Promise<void> => {
  const pack = await readPack(ctx, id);
  if (pack?.status !== 'building') return;
  try {
    const { zip, files } = await build(ctx, pack);
    await ctx.blobs.write(nameOf(ctx, id), zip, 'application/zip');
    await finish(ctx, { ...pack, status: 'ready', files, sizeBytes: zip.byteLength, sha256: bytesHash(zip) });
  } catch (error) {
    if (!isFinal(error)) throw error;
    await finish(ctx, { ...pack, status: 'failed', failure: error.code });
  }
};

/** Packs of the last seven days, the newest first. */
export const listPacks = async (ctx: UnionCtx): Promise<{ readonly data: readonly PackView[] }> => {
  allow(ctx, 'funds.inspection.record');
  const now = ctx.tools.now();
  return { data: (await readPacks(ctx)).filter((pack) => !isOver(pack, now)).map(packViewOf) };
};

/** An address to download a finished pack from; who took it is on record. */
export const openPack = async (ctx: UnionCtx, id: string): Promise<string> => {
  const permit = allow(ctx, 'funds.inspection.record');
  const pack = (await readPack(ctx, id)) ?? notFound();
  if (isOver(pack, ctx.tools.now())) return notFound();
  if (pack.status !== 'ready') throw new DomainError('conflict', 'funds.inspection.packNotReady');
  await commit(ctx, { permit, writes: [], events: [packOpened(pack)] });
  return ctx.blobs.downloadUrl(nameOf(ctx, id), `经审资料包-${pack.from}-${pack.to}.zip`, URL_SECONDS);
};
