import { App } from 'antd';
import type { JSX } from 'react';
import type { Rule } from '#web/api/client.ts';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useWithdrawDecision } from '../api/rules.ts';
import { ruleTexts } from './texts.ts';
import { useSayValue } from './use-words.ts';

const Decisions = ({ rule, mayManage }: { readonly rule: Rule; readonly mayManage: boolean }): JSX.Element => {
  const t = useText(ruleTexts);
  const locale = useLocale();
  const say = useSayValue();
  const { message } = App.useApp();
  const action = useWithdrawDecision(() => void message.success(t('withdrawn')));
  return (
    <>
      <ErrorPanel problem={action.error} />
      {rule.decisions.map((one) => {
        const day = formatDay(one.validFrom, locale);
        const name = one.decidedBy;
        return (
          <li key={one.validFrom}>
            <span className="tx-strong">{t('since', { day })}</span>{' '}
            {one.value === null ? t('backDecided', { name }) : t('decided', { name, value: say.line(rule, one.value) })}
            <span className="tx-faint"> {one.reason}</span>
            {one.isAhead ? (
              <span className="tx-rule-tags">
                <StatusTag tone="info">{t('ahead')}</StatusTag>
                {mayManage ? (
                  <ConfirmButton
                    size="small"
                    question={t('withdrawQuestion', { day })}
                    consequence={t('withdrawConsequence')}
                    verb={t('withdraw')}
                    aria-label={t('withdrawOf', { day })}
                    onConfirm={() => action.mutate({ key: rule.key, validFrom: one.validFrom })}
                  >
                    {t('withdraw')}
                  </ConfirmButton>
                ) : null}
              </span>
            ) : null}
          </li>
        );
      })}
    </>
  );
};

/** What the union decided, then what law and practice say for the place, each with the days on which it holds. */
export const RuleHistory = ({ rule, mayManage }: { readonly rule: Rule; readonly mayManage: boolean }): JSX.Element => {
  const t = useText(ruleTexts);
  const locale = useLocale();
  const say = useSayValue();
  if (rule.decisions.length + rule.entries.length === 0) return <p className="tx-faint">{t('historyEmpty')}</p>;
  return (
    <ul className="tx-rule-history">
      <Decisions rule={rule} mayManage={mayManage} />
      {rule.entries.map((one) => (
        <li key={`${one.region} ${one.validFrom}`}>
          <span className="tx-strong">
            {t(one.region === '' ? 'originNation' : 'originRegion')}{' '}
            {t('since', { day: formatDay(one.validFrom, locale) })}
            {one.validTo ? t('until', { day: formatDay(one.validTo, locale) }) : ''}
          </span>{' '}
          {say.line(rule, one.value)}
          <span className="tx-faint"> {one.source}</span>
          {one.isVerified ? null : (
            <span className="tx-rule-tags">
              <StatusTag tone="warning">{t('unverified')}</StatusTag>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};
