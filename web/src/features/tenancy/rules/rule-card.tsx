import { Button } from 'antd';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { Rule } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { RuleHistory } from './rule-history.tsx';
import { ruleTexts } from './texts.ts';
import { useSayValue } from './use-words.ts';

const ORIGIN = { nation: 'originNation', region: 'originRegion', union: 'originUnion' } as const;

const Tags = ({ rule }: { readonly rule: Rule }): JSX.Element => {
  const t = useText(ruleTexts);
  return (
    <span className="tx-rule-tags">
      {rule.origin ? (
        <StatusTag tone={rule.origin === 'union' ? 'primary' : 'neutral'}>{t(ORIGIN[rule.origin])}</StatusTag>
      ) : (
        <StatusTag tone="neutral">{t('off')}</StatusTag>
      )}
      {rule.isVerified ? null : <StatusTag tone="warning">{t('unverified')}</StatusTag>}
    </span>
  );
};

type CardProps = { readonly rule: Rule; readonly mayManage: boolean; readonly onDecide: (rule: Rule) => void };

const Verb = ({ rule, mayManage, onDecide }: CardProps): JSX.Element | null => {
  const t = useText(ruleTexts);
  const locale = useLocale();
  if (rule.decidedAt !== null) return <Link to={rule.decidedAt}>{t('elsewhere')}</Link>;
  if (!mayManage) return null;
  return (
    <Button aria-label={t('decideOf', { rule: rule.title[locale] })} onClick={() => onDecide(rule)}>
      {t('decide')}
    </Button>
  );
};

/** One rule: what holds, since when and by which source; behind it, its history. */
export const RuleCard = (props: CardProps): JSX.Element => {
  const { rule, mayManage } = props;
  const t = useText(ruleTexts);
  const locale = useLocale();
  const say = useSayValue();
  const title = rule.title[locale];
  return (
    <li className="tx-rule-line">
      <div className="tx-rule-head">
        <h3>{title}</h3>
        <Tags rule={rule} />
        <Verb {...props} />
      </div>
      {rule.isInForce ? (
        <dl className="tx-rule-parts">
          {say.parts(rule, rule.value).map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {rule.source && rule.validFrom ? (
        <p className="tx-faint">
          {t('source')}：{rule.source} · {t('since', { day: formatDay(rule.validFrom, locale) })}
          {rule.isVerified ? null : ` · ${t('unverifiedHint')}`}
        </p>
      ) : null}
      <details>
        <summary aria-label={t('historyOf', { rule: title })}>{t('history')}</summary>
        <RuleHistory rule={rule} mayManage={mayManage} />
      </details>
    </li>
  );
};
