import { Radio } from 'antd';
import { type JSX, useState } from 'react';
import type { OpeningProposal } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { FileDrop } from '#web/console/kit/file-drop.tsx';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { useProposeOpening } from './api.ts';
import { openingTexts } from './texts.ts';

type Version = 2009 | 2021;
type ImportCardProps = { readonly onRead: (proposal: OpeningProposal, chartVersion: Version) => void };

/** An old trial balance: which chart it was kept in has to be said first. */
export const ImportCard = ({ onRead }: ImportCardProps): JSX.Element => {
  const t = useText(openingTexts);
  const [version, setVersion] = useState<Version>();
  const [read, setRead] = useState<OpeningProposal>();
  const action = useProposeOpening((proposal) => {
    setRead(proposal);
    onRead(proposal, version ?? 2021);
  });
  const options = [
    { value: 2021, label: t('v2021') },
    { value: 2009, label: t('v2009') },
  ];
  return (
    <Card title={t('importTitle')}>
      <div className="tx-stack">
        <p className="tx-faint">{t('importHint')}</p>
        <Radio.Group
          aria-label={t('version')}
          options={options}
          onChange={({ target }) => setVersion(target.value as Version)}
          {...(version === undefined ? { value: null } : { value: version })}
        />
        {version ? (
          <FileDrop
            accept=".xlsx,.csv"
            label={t('drop')}
            onUploaded={(uploadId) => action.mutate({ uploadId, chartVersion: version })}
          />
        ) : null}
        <ErrorPanel problem={action.error} />
        {read ? (
          <p role="status">
            {t('imported', {
              count: read.rows.length,
              open: read.rows.filter(({ problem }) => problem !== null).length,
              skipped: read.skipped,
            })}
          </p>
        ) : null}
      </div>
    </Card>
  );
};
