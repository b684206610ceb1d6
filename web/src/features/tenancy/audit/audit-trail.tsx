import { Button, Input, Select } from 'antd';
import { type JSX, type ReactNode, useId, useState } from 'react';
import type { AuditEntry } from '#web/api/client.ts';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatInstant, formatPeriod } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { today } from '../days.ts';
import './audit.css';
import { AuditEntryLine } from './audit-entry.tsx';
import { moduleLabels } from './event-labels.ts';
import { auditTexts } from './texts.ts';
import { byDay, filterTrail, type TrailFilter, type TrailPage, useTrail } from './use-trail.ts';

const MONTHS = 24;
const PERIOD_LENGTH = 7;

const recentMonths = (): readonly string[] => {
  const running = today().slice(0, PERIOD_LENGTH);
  const index = Number(running.slice(0, 4)) * 12 + Number(running.slice(5)) - 1;
  return Array.from({ length: MONTHS }, (_, back) => {
    const place = index - back;
    return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;
  });
};

type FilterRowProps = {
  readonly month: string;
  readonly filter: TrailFilter;
  readonly modules: readonly string[];
  readonly onMonth: (month: string) => void;
  readonly onFilter: (filter: TrailFilter) => void;
};

const FilterRow = ({ month, filter, modules, onMonth, onFilter }: FilterRowProps): JSX.Element => {
  const t = useText(auditTexts);
  const locale = useLocale();
  const id = useId();
  return (
    <search className="tx-query tx-audit-filter tx-no-print">
      <div className="tx-query-field">
        <label htmlFor={`${id}-month`}>{t('month')}</label>
        <Select
          id={`${id}-month`}
          value={month}
          onChange={onMonth}
          options={recentMonths().map((each) => ({ value: each, label: formatPeriod(each, locale) }))}
        />
      </div>
      <div className="tx-query-field">
        <label htmlFor={`${id}-module`}>{t('module')}</label>
        <Select
          id={`${id}-module`}
          value={filter.module}
          onChange={(module) => onFilter({ ...filter, module })}
          options={[
            { value: '', label: t('everything') },
            ...modules.map((each) => ({ value: each, label: moduleLabels[each]?.[locale] ?? each })),
          ]}
        />
      </div>
      <div className="tx-query-field">
        <label htmlFor={`${id}-person`}>{t('person')}</label>
        <Input
          id={`${id}-person`}
          allowClear
          value={filter.person}
          placeholder={t('personPlaceholder')}
          onChange={(event) => onFilter({ ...filter, person: event.target.value })}
        />
      </div>
    </search>
  );
};

const More = ({ query }: { readonly query: ReturnType<typeof useTrail> }): JSX.Element => {
  const t = useText(auditTexts);
  if (!query.hasNextPage) return <span className="tx-faint">{t('complete')}</span>;
  return (
    <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      {t('more')}
    </Button>
  );
};

type DaysProps = {
  readonly entries: readonly AuditEntry[];
  readonly filter: TrailFilter;
  readonly more: ReactNode;
};

const Days = ({ entries, filter, more }: DaysProps): JSX.Element => {
  const t = useText(auditTexts);
  const locale = useLocale();
  const shown = filterTrail(entries, filter);
  if (entries.length === 0) return <Empty icon="audit" title={t('emptyTitle')} hint={t('emptyHint')} />;
  return (
    <>
      {shown.length === 0 ? <Empty icon="search" title={t('noneTitle')} hint={t('noneHint')} /> : null}
      {byDay(shown, formatInstant).map(({ day, entries: ofDay }) => (
        <section key={day} aria-label={formatDay(day, locale)}>
          <h2 className="tx-audit-day">{formatDay(day, locale)}</h2>
          <ol>
            {ofDay.map((entry) => (
              <AuditEntryLine key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      <div className="tx-toolbar">
        <span className="tx-faint" role="status">
          {t('shown', { loaded: entries.length, shown: shown.length })}
        </span>
        {more}
      </div>
    </>
  );
};

type AuditTrailProps = {
  /** Whose trail: part of the cache key. */
  readonly name: string;
  readonly load: TrailPage;
  readonly modules: readonly string[];
};

/** The trail of a union or of a node: days, and under each what was done by whom. */
export const AuditTrail = ({ name, load, modules }: AuditTrailProps): JSX.Element => {
  const t = useText(auditTexts);
  const [month, setMonth] = useState(() => today().slice(0, PERIOD_LENGTH));
  const [filter, setFilter] = useState<TrailFilter>({ module: '', person: '' });
  const query = useTrail(name, load, month);
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <section className="tx-card" data-flush aria-label={t('trail')}>
        <FilterRow month={month} filter={filter} modules={modules} onMonth={setMonth} onFilter={setFilter} />
        <div className="tx-audit">
          <QueryView query={query} shape="table">
            {(entries) => <Days entries={entries} filter={filter} more={<More query={query} />} />}
          </QueryView>
        </div>
      </section>
    </>
  );
};
