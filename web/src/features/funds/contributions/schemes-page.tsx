import { Button } from 'antd';
import { type JSX, useState } from 'react';
import type { SplitScheme } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useSchemes } from '../api/list-schemes.ts';
import { runningMonth } from '../calendar.ts';
import { Rule } from '../components/rule.tsx';
import { SplitBar } from '../components/split-bar.tsx';
import '../funds.css';
import { splitRule } from '../rules.ts';
import { ChannelsCard } from './channels-card.tsx';
import { SchemeDrawer } from './scheme-drawer.tsx';
import { contributionTexts } from './texts.ts';

type Phase = 'current' | 'later' | 'past';

const currentOf = (schemes: readonly SplitScheme[]): SplitScheme | undefined =>
  schemes
    .filter(({ validFrom }) => validFrom <= runningMonth())
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];

const SchemeCard = ({ scheme, phase }: { readonly scheme: SplitScheme; readonly phase: Phase }): JSX.Element => {
  const t = useText(contributionTexts);
  const locale = useLocale();
  const parts = scheme.shares.map(({ level, basisPoints }) => ({ level, value: basisPoints }));
  const tone = { current: 'success', later: 'info', past: 'neutral' } as const;
  return (
    <Card
      title={scheme.isDefault ? t('sinceEver') : t('from', { month: formatPeriod(scheme.validFrom, locale) })}
      extra={
        <span className="tx-row-actions">
          {scheme.isDefault ? <StatusTag tone="warning">{t('pending')}</StatusTag> : null}
          <StatusTag tone={tone[phase]} {...(phase === 'past' ? { icon: 'clock' as const } : {})}>
            {t(phase)}
          </StatusTag>
        </span>
      }
    >
      <div className="tx-stack">
        {scheme.isDefault ? <p className="tx-faint">{t('defaultNote')}</p> : null}
        <SplitBar parts={parts} unit="basisPoints" caption={t('schemeCaption')} />
      </div>
    </Card>
  );
};

/** How the levels share the 2 %, with the history of it. */
const SchemesPage = (): JSX.Element => {
  const t = useText(contributionTexts);
  const mayDeclare = useCan('funds.contributions.declare');
  const [open, setOpen] = useState(false);
  const answer = useSchemes();
  const current = currentOf(answer.data ?? []);
  const phaseOf = ({ validFrom }: SplitScheme): Phase => {
    if (validFrom === current?.validFrom) return 'current';
    return validFrom > runningMonth() ? 'later' : 'past';
  };
  return (
    <>
      <PageHead
        title={t('schemesTitle')}
        hint={t('schemesHint')}
        crumbs={[{ label: t('title'), to: '/funds/contributions' }, { label: t('schemesTitle') }]}
        {...(mayDeclare
          ? {
              action: (
                <Button type="primary" onClick={() => setOpen(true)}>
                  {t('newScheme')}
                </Button>
              ),
            }
          : {})}
      />
      <div className="tx-funds-bar">
        <Rule of={splitRule} />
      </div>
      <QueryView query={answer} shape="page">
        {(schemes) => (
          <div className="tx-stack tx-schemes">
            {schemes
              .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
              .map((scheme) => (
                <SchemeCard key={scheme.validFrom} scheme={scheme} phase={phaseOf(scheme)} />
              ))}
            <ChannelsCard />
            <SchemeDrawer base={current} open={open} onClose={() => setOpen(false)} />
          </div>
        )}
      </QueryView>
    </>
  );
};

export default SchemesPage;
