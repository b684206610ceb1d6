import { createHash } from 'node:crypto';
import { DomainError } from '../../kernel/errors.ts';
import { idFromDigest } from '../../kernel/ids.ts';
import { dayOf, type Period } from '../../kernel/period.ts';
import { readUpload } from '../../members/imports/uploads.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import { NUMBER_FIELD } from './account-actions.ts';
import { accountEvent } from './events.ts';
import { numbersAbove, type OpenedFile, openStatement, proposeMapping, sampleOf, signatureOf } from './file.ts';
import type { ImportStatement, ProposeStatement, StatementImport, StatementProposal } from './file-schema.ts';
import { type Chain, chainOf, contentKeyOf, monthsOf, newLines, type PlacedLine, placeLines } from './import-rules.ts';
import { writeLines } from './import-writes.ts';
import { readLines } from './read-lines.ts';
import { balanceBefore, checkOpen, numberTailOf } from './rules.ts';
import type { BankAccount, BankMonth } from './schema.ts';
import { mappingWrite, needAccount, readBankLines, readBankMonths, readMapping } from './store.ts';

/** Whether the number above the header is that of another account; false where the file names none. */
const isOtherAccount = async (ctx: UnionCtx, file: OpenedFile, account: BankAccount): Promise<boolean> => {
  const numbers = numbersAbove(file);
  if (numbers.length === 0) return false;
  const vault = await vaultOf(ctx);
  return numbers.every((number) => vault.lookup(NUMBER_FIELD, number) !== account.numberHash);
};

/** What an uploaded statement holds and which columns are meant, before anything is read for good. */
export const proposeStatement = async (ctx: UnionCtx, command: ProposeStatement): Promise<StatementProposal> => {
  allow(ctx, 'funds.bank.import');
  const account = await needAccount(ctx, command.accountId);
  const { fileName, bytes } = await readUpload(ctx, command.uploadId);
  const file = await openStatement(bytes, command.encoding);
  const saved = await readMapping(ctx, signatureOf(file.header));
  const [number] = numbersAbove(file);
  return {
    fileName,
    encoding: file.encoding,
    columns: [...file.header.texts],
    mapping: saved ?? proposeMapping(file.header),
    isSaved: saved !== undefined,
    sample: sampleOf(file),
    rows: file.body.length,
    numberTail: number === undefined ? null : numberTailOf(number),
    isOtherAccount: await isOtherAccount(ctx, file, account),
  };
};

const idOf = (accountId: string) => (line: PlacedLine) =>
  idFromDigest('statementLine', createHash('sha256').update(contentKeyOf(accountId, line)).digest());

type Plan = {
  readonly months: readonly BankMonth[];
  readonly lines: readonly PlacedLine[];
  readonly added: readonly PlacedLine[];
  readonly chain: Chain | undefined;
  readonly expectedOpeningFen: number | null;
};

const planImport = async (ctx: UnionCtx, account: BankAccount, lines: readonly PlacedLine[]): Promise<Plan> => {
  const months = await readBankMonths(ctx, account.id);
  const touched = monthsOf(lines) as Period[];
  const stored = await Promise.all(touched.map((of) => readBankLines(ctx, account.id, of)));
  const [first] = lines;
  const hasEarlier = first !== undefined && account.anchorOn !== undefined && first.day >= account.anchorOn;
  return {
    months,
    lines,
    added: newLines(lines, stored.flat(), idOf(account.id)),
    chain: chainOf(lines),
    expectedOpeningFen: hasEarlier ? balanceBefore(account, months, stored[0] ?? [], first.day) : null,
  };
};

const viewOf = (
  command: ImportStatement,
  file: OpenedFile & { readonly fileName: string; readonly isOther: boolean },
  mapping: StatementImport['mapping'],
  { lines, added, chain, expectedOpeningFen }: Plan,
  refused: StatementImport['refused'],
): StatementImport => {
  const isNew = new Set(added);
  const sum = (sign: 1 | -1): number =>
    added.reduce((total, { amountFen }) => total + (amountFen * sign > 0 ? amountFen * sign : 0), 0);
  return {
    mode: command.mode,
    fileName: file.fileName,
    encoding: file.encoding,
    columns: [...file.header.texts],
    mapping,
    lines: lines.map((line) => ({
      row: line.row,
      day: line.day,
      amountFen: line.amountFen,
      balanceFen: line.balanceFen ?? null,
      counterparty: line.counterparty,
      memo: line.memo,
      isKnown: !isNew.has(line),
    })),
    counts: {
      rows: lines.length + refused.length,
      added: added.length,
      known: lines.length - added.length,
      refused: refused.length,
    },
    inFen: sum(1),
    outFen: sum(-1),
    openingFen: chain?.openingFen ?? null,
    closingFen: chain?.closingFen ?? null,
    expectedOpeningFen,
    breaks: [...(chain?.breaks ?? [])],
    refused: [...refused],
    isOtherAccount: file.isOther,
  };
};

/** What stops an import for good: nothing is taken of a file that is not understood as a whole. */
const checkImport = (account: BankAccount, command: ImportStatement, view: StatementImport, lines: number): void => {
  checkOpen(account);
  if (view.isOtherAccount) throw new DomainError('rule', 'funds.bank.otherAccount');
  const { refused } = view;
  if (refused.length > 0) {
    const fields = refused.slice(0, 200).map(({ row, code }) => ({ pointer: `/file/${row}`, code }));
    throw new DomainError('invalid', 'funds.bank.fileRefused', { count: refused.length }, fields);
  }
  if (lines === 0) throw new DomainError('rule', 'funds.bank.fileEmpty');
  if (view.breaks.length > 0 && !command.despiteGaps)
    throw new DomainError('rule', 'funds.bank.balanceBroken', { row: view.breaks[0] ?? 0 });
  if (account.anchorOn === undefined && view.openingFen === null)
    throw new DomainError('rule', 'funds.bank.openingMissing');
};

const saveMapping = async (ctx: UnionCtx, command: ImportStatement, file: OpenedFile): Promise<void> => {
  if (!command.mapping) return;
  const signature = signatureOf(file.header);
  if (JSON.stringify(await readMapping(ctx, signature)) === JSON.stringify(command.mapping)) return;
  await commit(ctx, {
    permit: allow(ctx, 'funds.bank.import'),
    writes: [mappingWrite(ctx, signature, command.mapping)],
    events: [
      accountEvent('funds.bank.mappingSaved', command.accountId, { columns: Object.keys(command.mapping).length }),
    ],
  });
};

/**
 * Reads a statement. A dry run says line by line what would happen; a commit takes the lines that are new, so that the
 * same file, or one that overlaps, adds nothing twice. Throws `funds.bank.…` for a file that cannot be taken as a whole.
 */
export const importStatement = async (ctx: UnionCtx, command: ImportStatement): Promise<StatementImport> => {
  const permit = allow(ctx, 'funds.bank.import');
  const account = await needAccount(ctx, command.accountId);
  const { fileName, bytes } = await readUpload(ctx, command.uploadId);
  const file = await openStatement(bytes, command.encoding);
  const mapping = command.mapping ?? (await readMapping(ctx, signatureOf(file.header))) ?? proposeMapping(file.header);
  const { lines, refused } = readLines(file, mapping, dayOf(ctx.tools.now()));
  const plan = await planImport(ctx, account, placeLines(lines));
  const isOther = await isOtherAccount(ctx, file, account);
  const view = viewOf(command, { ...file, fileName, isOther }, mapping, plan, [...refused]);
  if (command.mode === 'dry_run') return view;
  checkImport(account, command, view, lines.length);
  await writeLines(ctx, permit, account, plan, (line) => idOf(account.id)(line));
  await saveMapping(ctx, command, file);
  return view;
};
