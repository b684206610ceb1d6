import { Checkbox, Input } from 'antd';
import { type JSX, useState } from 'react';
import type { Rule, RuleList } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useRules } from '../api/rules.ts';
import { DecideDrawer } from './decide-drawer.tsx';
import { RuleCard } from './rule-card.tsx';
import './rules.css';
import { ruleTexts } from './texts.ts';

type Filter = { readonly text: string; readonly unverified: boolean; readonly own: boolean };

const fits = (rule: Rule, { text, unverified, own }: Filter): boolean => {
  const words = `${rule.title.zh} ${rule.title.en} ${rule.source ?? ''} ${rule.key}`.toLowerCase();
  return (
    words.includes(text.trim().toLowerCase()) &&
    !(unverified && rule.isVerified) &&
    !(own && rule.decisions.length === 0)
  );
};

const Parts = ({
  list,
  filter,
  onDecide,
}: {
  readonly list: RuleList;
  readonly filter: Filter;
  readonly onDecide: (rule: Rule) => void;
}): JSX.Element => {
  const t = useText(ruleTexts);
  const locale = useLocale();
  const mayManage = useCan('tenancy.rules.manage');
  const shown = list.data.filter((rule) => fits(rule, filter));
  if (shown.length === 0) return <Empty icon="search" title={t('none')} hint={t('noneHint')} />;
  const parts = list.parts.filter(({ part }) => shown.some((rule) => rule.part === part));
  return (
    <div className="tx-stack">
      {parts.map(({ part, title }) => (
        <Card key={part} title={title[locale]} flush>
          <ul className="tx-rule-list">
            {shown
              .filter((rule) => rule.part === part)
              .map((rule) => (
                <RuleCard key={rule.key} rule={rule} mayManage={mayManage} onDecide={onDecide} />
              ))}
          </ul>
        </Card>
      ))}
    </div>
  );
};

/** What holds for this union today, where it comes from, and what it decided for itself. */
const RulesPage = (): JSX.Element => {
  const t = useText(ruleTexts);
  const query = useRules();
  const [filter, setFilter] = useState<Filter>({ text: '', unverified: false, own: false });
  const [deciding, setDeciding] = useState<Rule>();
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <div className="tx-rule-filter">
        <Input.Search
          aria-label={t('search')}
          placeholder={t('searchPlaceholder')}
          allowClear
          value={filter.text}
          onChange={({ target }) => setFilter({ ...filter, text: target.value })}
        />
        <Checkbox
          checked={filter.unverified}
          onChange={({ target }) => setFilter({ ...filter, unverified: target.checked })}
        >
          {t('onlyUnverified')}
        </Checkbox>
        <Checkbox checked={filter.own} onChange={({ target }) => setFilter({ ...filter, own: target.checked })}>
          {t('onlyOwn')}
        </Checkbox>
      </div>
      <QueryView query={query} shape="page">
        {(list) => <Parts list={list} filter={filter} onDecide={setDeciding} />}
      </QueryView>
      {deciding ? <DecideDrawer rule={deciding} onClose={() => setDeciding(undefined)} /> : null}
    </>
  );
};

export default RulesPage;
