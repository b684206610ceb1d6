import { type Form, writeForm } from '../../files/form.ts';
import { notFound } from '../../kernel/errors.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { isShown } from './present.ts';
import type { Publication, PublicLine } from './schema.ts';
import { needPublication } from './store.ts';

const GAP = '　'.repeat(8);

const monthOf = (period: string): string => `${period.slice(0, 4)}年${Number(period.slice(5))}月`;
/** What a table is of, as it stands above it: `2026年7月至2026年9月`. */
const rangeOf = ({ from, to }: Publication): string =>
  from === to ? monthOf(from) : `${monthOf(from)}至${monthOf(to)}`;

const rowOf = ({ zh, hintZh, level, amountFen }: PublicLine): Form['rows'][number] => {
  const isStrong = level === 0;
  return [{ value: zh, indent: level, isStrong }, { value: amountFen, isStrong }, { value: hintZh }];
};

/** 经费收支公示表 as it hangs on the wall: what the page shows and the printer prints, with what was withdrawn marked. */
export const publicationForm = (table: Publication, paper: 'a3' | 'a4'): Form => ({
  sheetName: '经费收支公示表',
  title: '工会经费收支公示表',
  code: table.version > 1 ? `第 ${table.version} 版` : '',
  line: [`公示单位：${table.unionName}`, rangeOf(table), '单位：元'],
  columns: [
    { head: '项目', kind: 'text', widthChars: 34 },
    { head: '金额', kind: 'money', widthChars: 20 },
    { head: '说明', kind: 'text', widthChars: 44 },
  ],
  rows: table.lines.map(rowOf),
  footer: [
    ...(table.withdrawn ? [`本表已撤回：${table.withdrawn.reason}`] : []),
    ...table.notes.map((note, index) => `${index + 1}. ${note}`),
    `会员 ${table.members} 人；异议期至 ${table.objectionUntil}，会员可在手机上提问`,
    ['工会主席：', '经费审查委员会：', '制表：', '公示日期：'].join(GAP),
  ],
  orientation: 'portrait',
  paper,
});

/** The workbook of a published table and its name; a withdrawn one is for those who read the books. */
export const publicationFile = async (
  ctx: UnionCtx,
  id: string,
  paper: 'a3' | 'a4',
): Promise<{ readonly bytes: Uint8Array; readonly name: string }> => {
  allow(ctx, 'funds.publicity.read');
  const table = await needPublication(ctx, id);
  if (!isShown(ctx, table)) return notFound();
  return { bytes: await writeForm(publicationForm(table, paper)), name: `经费收支公示表-${rangeOf(table)}.xlsx` };
};
