import type { JSX } from 'react';
import type { ExpenditureFinding } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { problemText, useProblemTexts } from '#web/i18n/problems.ts';
import { useText } from '#web/i18n/text.ts';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { formTexts } from './form-texts.ts';
import { type Paper, paperLabels } from './labels.ts';

const NOBODY: ReadonlyMap<string, string> = new Map();

const useSentence = (codes: readonly string[], names: ReadonlyMap<string, string>) => {
  const locale = useLocale();
  useProblemTexts(codes);
  return ({ code, params }: ExpenditureFinding): string => {
    const values = Object.fromEntries(
      Object.entries(params).filter((entry): entry is [string, string | number] => typeof entry[1] !== 'boolean'),
    );
    const said = problemText({ code, detail: code, params: values }, locale);
    const paper = typeof params.paper === 'string' ? paperLabels[params.paper as Paper]?.[locale] : undefined;
    const about = paper ?? names.get(String(params.memberId));
    return about === undefined ? said : `${about}：${said}`;
  };
};

type FindingsProps = {
  readonly of: readonly ExpenditureFinding[];
  /** Names of members, where they are known here: each objection says whom it concerns. */
  readonly names?: ReadonlyMap<string, string>;
};

/** What stands against a request, each with the rule that it rests on; stops first. */
export const Findings = ({ of, names = NOBODY }: FindingsProps): JSX.Element => {
  const t = useText(formTexts);
  const sentence = useSentence(
    of.map((one) => one.code),
    names,
  );
  const sorted = of.toSorted((a, b) => Number(b.severity === 'stop') - Number(a.severity === 'stop'));
  return (
    <ul className="tx-spend-findings">
      {sorted.map((one) => (
        <li key={`${one.pointer} ${one.code} ${JSON.stringify(one.params)}`}>
          <StatusTag tone={one.severity === 'stop' ? 'danger' : 'warning'}>{t(one.severity)}</StatusTag>
          <span>{sentence(one)}</span>
          <small className="tx-faint">
            {t('basis', { citation: one.citation })}
            {one.verified ? null : <StatusTag tone="warning">{t('unverified')}</StatusTag>}
          </small>
        </li>
      ))}
    </ul>
  );
};
