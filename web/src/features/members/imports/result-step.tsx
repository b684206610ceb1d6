import { Button, Tabs } from 'antd';
import { type JSX, useState } from 'react';
import { commitImport, type MemberImport } from '#web/api/client.ts';
import { download } from '#web/api/files.ts';
import { useAction } from '#web/api/use-action.ts';
import { Card, Stack } from '#web/console/kit/card.tsx';
import { NumberRow, NumberTile } from '#web/console/kit/number-tile.tsx';
import { type Translate, useText } from '#web/i18n/text.ts';
import { formatCount } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { importKey } from '../api/use-import.ts';
import { ChangedRows } from './changed-rows.tsx';
import { NoticedRows } from './noticed-rows.tsx';
import { PutAside } from './put-aside.tsx';
import { RefusedRows } from './refused-rows.tsx';
import { resultTexts } from './result-texts.ts';

type Counts = NonNullable<MemberImport['counts']>;

const summaryOf = (counts: Counts, t: Translate<(typeof resultTexts)['zh']>): string => {
  const good = counts.new + counts.changed;
  if (counts.refused === counts.total) return t('allRefused');
  if (counts.refused === 0 && good > 0) return t('allGood', { total: formatCount(counts.total) });
  if (counts.refused === 0) return t('nothing');
  return t('someRefused', { good: formatCount(good), refused: formatCount(counts.refused) });
};

const Tiles = ({ counts }: { readonly counts: Counts }): JSX.Element => {
  const t = useText(resultTexts);
  const tiles = [
    ['new', 'newNote'],
    ['changed', 'changedNote'],
    ['unchanged', 'unchangedNote'],
    ['refused', 'refusedNote'],
  ] as const;
  return (
    <NumberRow>
      {tiles.map(([key, note]) => (
        <div key={key} className="tx-count" data-alarm={(key === 'refused' && counts.refused > 0) || undefined}>
          <NumberTile label={t(key)} value={formatCount(counts[key])} unit={t('people')} note={t(note)} />
        </div>
      ))}
    </NumberRow>
  );
};

type DetailsProps = { readonly state: MemberImport; readonly counts: Counts };

const Details = ({ state, counts }: DetailsProps): JSX.Element | null => {
  const t = useText(resultTexts);
  const [key, setKey] = useState<string>();
  const tabs = [
    {
      key: 'refused',
      count: counts.refused,
      label: t('tabRefused', { count: formatCount(counts.refused) }),
      children: <RefusedRows state={state} />,
    },
    {
      key: 'changed',
      count: counts.changed,
      label: t('tabChanged', { count: formatCount(counts.changed) }),
      children: <ChangedRows state={state} />,
    },
    {
      key: 'noticed',
      count: counts.notices,
      label: t('tabNotices', { count: formatCount(counts.notices) }),
      children: <NoticedRows state={state} />,
    },
  ].filter(({ count }) => count > 0);
  const active = tabs.find((tab) => tab.key === key) ?? tabs[0];
  if (active === undefined) return null;
  return (
    <Card>
      <Tabs
        aria-label={t('tabsLabel')}
        activeKey={active.key}
        onChange={setKey}
        items={tabs.map(({ count: _, ...tab }) => tab)}
      />
    </Card>
  );
};

type ResultStepProps = DetailsProps & { readonly onBack: () => void };

/** What an import would do, in four numbers; then every row that needs a person. */
export const ResultStep = ({ state, counts, onBack }: ResultStepProps): JSX.Element => {
  const t = useText(resultTexts);
  const good = counts.new + counts.changed;
  const commit = useAction({
    run: (id: string, key) => commitImport(id, { idempotencyKey: key }),
    stale: [importKey(state.id)],
  });
  return (
    <Stack>
      <Card
        title={t('resultTitle')}
        extra={
          counts.refused > 0 ? (
            <Button
              icon={<Icon name="download" size={16} />}
              title={t('downloadHint')}
              onClick={() => download(`/v1/members/imports/${state.id}/refused-rows`)}
            >
              {t('download')}
            </Button>
          ) : null
        }
      >
        <p className="tx-lead" role="status">
          {summaryOf(counts, t)}
        </p>
        <Tiles counts={counts} />
        <ErrorPanel problem={commit.error} />
        <div className="tx-form-actions">
          <Button
            type="primary"
            size="large"
            disabled={good === 0}
            loading={commit.isPending}
            onClick={() => commit.mutate(state.id)}
          >
            {t('commit', { count: formatCount(good) })}
          </Button>
          <Button size="large" onClick={onBack}>
            {t('backToColumns')}
          </Button>
          <PutAside importId={state.id} />
        </div>
      </Card>
      <Details state={state} counts={counts} />
    </Stack>
  );
};
