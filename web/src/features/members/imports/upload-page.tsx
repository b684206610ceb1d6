import '../members.css';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import { createImport } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';
import { Card, DetailColumns } from '#web/console/kit/card.tsx';
import { FileDrop } from '#web/console/kit/file-drop.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { ImportSteps } from './steps.tsx';
import { importTexts } from './texts.ts';

const TIPS = ['tip1', 'tip2', 'tip3', 'tip4'] as const;

const UploadPage = (): JSX.Element => {
  const t = useText(importTexts);
  const go = useNavigate();
  const open = useAction({
    run: (uploadId: string, key) => createImport({ uploadId }, { idempotencyKey: key }),
    stale: [['members', 'imports', 'list']],
    done: ({ id }) => go(`/members/imports/${id}`, { replace: true }),
  });
  return (
    <>
      <PageHead
        title={t('uploadTitle')}
        hint={t('uploadHint')}
        crumbs={[{ label: t('title'), to: '/members/imports' }, { label: t('uploadTitle') }]}
      />
      <ImportSteps current={0} />
      <DetailColumns
        main={
          <Card>
            <FileDrop
              accept=".xlsx,.csv"
              label={t('drop')}
              hint={t('dropHint')}
              onUploaded={(uploadId) => open.mutate(uploadId)}
            />
            <p className="tx-faint tx-reading" role="status">
              {open.isPending ? t('reading') : ''}
            </p>
            <ErrorPanel problem={open.error} />
          </Card>
        }
        side={
          <Card title={t('tipsTitle')}>
            <ul className="tx-tips">
              {TIPS.map((tip) => (
                <li key={tip}>
                  <Icon name="check" size={16} />
                  <span>{t(tip)}</span>
                </li>
              ))}
            </ul>
          </Card>
        }
      />
    </>
  );
};

export default UploadPage;
