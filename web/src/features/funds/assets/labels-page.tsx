import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import { useAssets } from '../api/assets.ts';
import '../funds.css';
import { AssetLabel } from './asset-label.tsx';
import './assets.css';
import { CardsTable } from './cards-table.tsx';
import { assetTexts } from './texts.ts';

/** Labels of the chosen assets, sheet after sheet. */
const LabelsPage = (): JSX.Element => {
  const t = useText(assetTexts);
  const assets = useAssets();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <div className="tx-labelling tx-stack">
      <PageHead
        title={t('labels')}
        hint={t('labelHint')}
        crumbs={[{ label: t('title'), to: '/funds/assets' }, { label: t('labels') }]}
        action={
          <Button type="primary" disabled={chosen.length === 0} onClick={() => window.print()}>
            {t('printLabels', { count: String(chosen.length) })}
          </Button>
        }
      />
      <QueryView query={assets} shape="table">
        {(data) => {
          const here = data.filter(({ status }) => status !== 'disposed');
          return (
            <>
              <CardsTable
                assets={here}
                rowSelection={{ selectedRowKeys: [...chosen], onChange: (keys) => setChosen(keys.map(String)) }}
              />
              <div className="tx-asset-labels">
                {here
                  .filter(({ id }) => chosen.includes(id))
                  .map((asset) => (
                    <AssetLabel key={asset.id} asset={asset} />
                  ))}
              </div>
            </>
          );
        }}
      </QueryView>
    </div>
  );
};

export default LabelsPage;
