import { DomainError } from '../../kernel/errors.ts';
import { readUpload } from '../../members/imports/uploads.ts';
import { PAY_ITEMS } from '../../members/roster/rulebook.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { type BatchAnswer, postBatch } from './batch-actions.ts';
import { type DuesFile, proposeColumns, readDuesFile } from './file.ts';
import type { CreateDuesBatchFile, DuesFileBatch, DuesFileProposal, ProposeDuesFile } from './file-schema.ts';
import type { Declared } from './schema.ts';
import { MAX_FILE_ROWS } from './views.ts';
import { compareBases, recallColumns, rememberColumns } from './wage-actions.ts';

type Said = { readonly declared: Declared; readonly declaredBy: DuesFileBatch['file']['declaredBy'] };

/** Somebody has to say what the file should hold: the person, or the file's own totals row. A dry run only looks. */
const declaredOf = (file: DuesFile, command: CreateDuesBatchFile): Said => {
  if (command.declared) return { declared: command.declared, declaredBy: 'person' };
  if (file.totals) return { declared: file.totals, declaredBy: 'file' };
  if (command.mode === 'commit')
    throw new DomainError('rule', 'funds.dues.declaredMissing', {}, [
      { pointer: '/declared', code: 'funds.dues.declaredMissing' },
    ]);
  const totalFen = file.rows.reduce((sum, row) => sum + row.amountFen, 0);
  return { declared: { count: file.rows.length, totalFen }, declaredBy: 'nobody' };
};

/** What an uploaded payroll file holds, before anybody decides anything. */
export const proposeFile = async (ctx: UnionCtx, command: ProposeDuesFile): Promise<DuesFileProposal> => {
  allow(ctx, 'funds.dues.post');
  const upload = await readUpload(ctx, command.uploadId);
  const { items } = (await openRulebook(ctx)).value(PAY_ITEMS);
  return { fileName: upload.fileName, ...(await proposeColumns(upload.bytes, items, recallColumns(ctx))) };
};

/** The same run out of an uploaded payroll file. A repeat reads the file again and posts nothing. */
export const postBatchFile = async (
  ctx: UnionCtx,
  command: CreateDuesBatchFile,
): Promise<{ readonly isReplay: boolean; readonly batch: DuesFileBatch }> => {
  allow(ctx, 'funds.dues.post');
  const { fileName, bytes } = await readUpload(ctx, command.uploadId);
  const file = await readDuesFile(bytes, command.mapping);
  const { period, mode } = command;
  const said = declaredOf(file, command);
  const batch = { period, mode, declared: said.declared, rows: [...file.rows] };
  const answer: BatchAnswer = await postBatch(ctx, batch, { source: 'file', maxRows: MAX_FILE_ROWS });
  const { encoding, columns, mapping, names, signature } = file;
  if (mode === 'commit' && command.mapping) await rememberColumns(ctx, signature, mapping);
  const bases = await compareBases(ctx, file, period);
  return {
    isReplay: answer.isReplay,
    batch: {
      ...answer.batch,
      file: { fileName, encoding, columns: [...columns], mapping, ...said, names: [...names], bases },
    },
  };
};
