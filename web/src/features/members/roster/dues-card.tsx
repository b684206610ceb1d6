import type { JSX } from 'react';
import type { Member, OwnDuesMonth } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { MaskedValue } from '#web/console/kit/masked-value.tsx';
import { RuleNote } from '#web/console/kit/rule-note.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatPeriod } from '#web/lib/format.ts';
import { FactList } from '#web/ui/fact-list.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag, type Tone } from '#web/ui/status-tag.tsx';
import { useMemberDues } from '../api/use-member-dues.ts';
import { standingLabels } from '../labels.ts';
import { useReveal } from './facts-card.tsx';
import { memberTexts } from './member-texts.ts';

const tones: Readonly<Record<OwnDuesMonth['status'], Tone>> = {
  paid: 'success',
  unpaid: 'warning',
  differs: 'warning',
  none: 'neutral',
};

const WageBase = ({ member }: { readonly member: Member }): JSX.Element => {
  const t = useText(memberTexts);
  const onReveal = useReveal(member.id)('wageBaseFen', (fen) =>
    typeof fen === 'number' ? t('yuan', { amount: formatFen(fen) }) : fen,
  );
  if (!member.hasWageBase) return <StatusTag tone="warning">{t('wageMissing')}</StatusTag>;
  return <MaskedValue masked={t('wageHidden')} label={t('wageBase')} {...(onReveal ? { onReveal } : {})} />;
};

const Months = ({ months }: { readonly months: readonly OwnDuesMonth[] }): JSX.Element => {
  const t = useText(memberTexts);
  const locale = useLocale();
  return (
    <>
      <h3 className="tx-small-title">{t('duesMonths')}</h3>
      <ol className="tx-months">
        {[...months].reverse().map(({ period, paidFen }) => (
          <li key={period} data-paid={paidFen > 0 || undefined}>
            <span>{formatPeriod(period, locale)}</span>
            {paidFen > 0 ? (
              <strong>
                <Icon name="check" size={14} />
                <Money fen={paidFen} />
              </strong>
            ) : (
              <em>{t('monthEmpty')}</em>
            )}
          </li>
        ))}
      </ol>
    </>
  );
};

const nowOf = (member: Member, month: OwnDuesMonth | undefined): number | null | undefined =>
  member.standing === 'active' ? month?.dueFen : 0;

/** What the member owes each month, how this month stands, and the last twelve. */
export const DuesCard = ({ member }: { readonly member: Member }): JSX.Element => {
  const t = useText(memberTexts);
  const locale = useLocale();
  const query = useMemberDues(member.id);
  const owesNone = member.standing !== 'active' || member.dueExempt;
  return (
    <Card title={t('dues')} extra={<RuleNote name={t('ruleName')} source={t('ruleSource')} text={t('ruleText')} />}>
      <QueryView query={query}>
        {({ months }) => {
          const [now] = months;
          return (
            <>
              <FactList
                columns={3}
                facts={[
                  { label: t('wageBase'), value: <WageBase member={member} /> },
                  {
                    label: t('duesNow'),
                    value: owesNone ? t('duesNone') : <Money fen={nowOf(member, now)} strong />,
                    ...(owesNone
                      ? {
                          hint: member.dueExempt
                            ? t('exempt')
                            : t('duesNoneHint', { standing: standingLabels[member.standing][locale] }),
                        }
                      : {}),
                  },
                  ...(now
                    ? [
                        {
                          label: t('duesThisMonth', { period: formatPeriod(now.period, locale) }),
                          value: <StatusTag tone={tones[now.status]}>{t(now.status)}</StatusTag>,
                        },
                      ]
                    : []),
                ]}
              />
              <Months months={months} />
            </>
          );
        }}
      </QueryView>
    </Card>
  );
};
