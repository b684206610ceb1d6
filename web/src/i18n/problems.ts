import { useEffect, useState } from 'react';
import type { ProblemError } from '#web/api/problem.ts';
import { formatFen } from '#web/lib/format.ts';
import { type Locale, useLocale } from './locale.ts';
import { fill, type Label, type Values } from './text.ts';

/**
 * Sentences for problem codes: what happened and what to do. `features/<module>/problems.ts` holds those that begin
 * with `<module>.`, and is fetched when the first of them is met.
 */
export type ProblemTexts = Readonly<Record<string, Label>>;
export const defineProblems = <const P extends ProblemTexts>(texts: P): P => texts;

const general: ProblemTexts = {
  'web.network.unreachable': {
    zh: '没有连上服务器。请检查网络后重试，已填写的内容还在。',
    en: 'The server could not be reached. Check the network and try again; what you filled in is still here.',
  },
  'web.answer.unreadable': {
    zh: '服务器的回答无法读懂。请稍后重试；若一再出现，请把请求编号告诉管理员。',
    en: 'The answer of the server could not be read. Try again later; if it stays, give the request ID to an administrator.',
  },
  'status.401': { zh: '登录已失效，请重新登录。', en: 'You are signed out. Please sign in again.' },
  'status.403': {
    zh: '您当前的身份不能做这件事。可在页面上方切换身份，或请主席授权。',
    en: 'Your present office may not do this. Switch offices at the top of the page, or ask the chair.',
  },
  'status.404': {
    zh: '没有找到。它可能已被移走，或不属于您当前的单位。',
    en: 'Not found. It may have been moved, or it does not belong to your present unit.',
  },
  'status.409': {
    zh: '别人刚刚改过这条记录。请刷新后再试。',
    en: 'Someone else has just changed this record. Reload and try again.',
  },
  'status.413': { zh: '文件或内容太大，请拆分后再提交。', en: 'This is too large. Split it and send it in parts.' },
  'status.429': { zh: '操作太频繁，请稍等片刻再试。', en: 'Too many requests. Wait a moment and try again.' },
  'status.5xx': {
    zh: '系统出了问题，结果未知。请稍后重试，同一操作不会重复执行；若一再出现，请把请求编号告诉管理员。',
    en: 'Something went wrong on our side. Try again later: the same action is never carried out twice. If it stays, give the request ID to an administrator.',
  },
  'status.other': { zh: '没有完成，请检查后重试。', en: 'This did not work. Check what you entered and try again.' },
};

const files = import.meta.glob<{ readonly problems: ProblemTexts }>('../features/*/problems.ts');
const loaded = new Map<string, ProblemTexts>();

const moduleOf = (code: string): string => code.split('.')[0] ?? '';

const loadTexts = async (module: string): Promise<void> => {
  const load = files[`../features/${module}/problems.ts`];
  loaded.set(module, load ? (await load()).problems : {});
};

const statusKey = (status: number): string => {
  if (status >= 500) return 'status.5xx';
  return `status.${status}` in general ? `status.${status}` : 'status.other';
};

/** Amounts come in fen and are said in yuan: `capFen` fills `{capYuan}` as well. */
const withYuan = (values: Values): Values => {
  const amounts = Object.entries(values).filter(([name, value]) => name.endsWith('Fen') && typeof value === 'number');
  const yuan = amounts.map(([name, value]) => [name.replace(/Fen$/, 'Yuan'), formatFen(Number(value))]);
  return { ...values, ...Object.fromEntries(yuan) };
};

/** Undefined when the sentence needs a value that the answer did not bring. */
const complete = (label: Label | undefined, locale: Locale, values: Values): string | undefined => {
  const text = label && fill(label[locale], withYuan(values));
  return text === undefined || /\{\w+/.test(text) ? undefined : text;
};

type Coded = { readonly code: string; readonly detail: string; readonly params?: Values };

/** Our sentence for the code, else the server's own words, else a sentence for the kind of answer. */
export const problemText = (problem: Coded & { readonly status?: number }, locale: Locale): string => {
  const own = loaded.get(moduleOf(problem.code))?.[problem.code] ?? general[problem.code];
  const said = complete(own, locale, problem.params ?? {}) ?? (problem.detail || undefined);
  if (problem.status !== undefined && problem.status >= 500) return complete(general['status.5xx'], locale, {}) ?? '';
  return said ?? complete(general[statusKey(problem.status ?? 0)], locale, {}) ?? '';
};

/** Makes sure that the sentences of these codes are there; a re-render follows when they arrive late. */
export const useProblemTexts = (codes: readonly string[]): void => {
  const [, refresh] = useState(0);
  const missing = [...new Set(codes.map(moduleOf))]
    .filter((module) => module !== 'web' && !loaded.has(module))
    .join(' ');
  useEffect(() => {
    if (missing === '') return;
    let wanted = true;
    void Promise.all(missing.split(' ').map(loadTexts)).then(() => wanted && refresh((count) => count + 1));
    return () => {
      wanted = false;
    };
  }, [missing]);
};

export const useProblemText = (problem: ProblemError | null | undefined): string | undefined => {
  const locale = useLocale();
  useProblemTexts(problem ? [problem.code] : []);
  return problem ? problemText(problem, locale) : undefined;
};
