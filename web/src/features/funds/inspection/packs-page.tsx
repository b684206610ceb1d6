import { App, Button, Form, Input } from 'antd';
import type { JSX } from 'react';
import type { InspectionPack } from '#web/api/client.ts';
import { download } from '#web/api/files.ts';
import { Card } from '#web/console/kit/card.tsx';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatBytes, formatInstant } from '#web/lib/format.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { runningMonth } from '../calendar.ts';
import '../attachments/attachments.css';
import { usePacks, useRequestPack } from './api.ts';
import { reportTexts } from './report-texts.ts';
import { SeatHead } from './seat-head.tsx';
import { inspectionTexts } from './texts.ts';

const TONES = { building: 'info', ready: 'success', failed: 'danger' } as const;

const PackLine = ({ pack }: { readonly pack: InspectionPack }): JSX.Element => {
  const words = useText(reportTexts);
  const { id, from, to, status, requestedAt, files, sizeBytes, sha256, failure } = pack;
  return (
    <li className="tx-paper">
      <strong className="tx-number">{`${from} – ${to}`}</strong>
      <StatusTag tone={TONES[status]}>{words(status)}</StatusTag>
      <span className="tx-faint">
        {formatInstant(requestedAt)}
        {files === null ? null : ` · ${words('files', { count: files })}`}
        {failure === null ? null : ` · ${words('tooLarge')}`}
      </span>
      {status === 'ready' ? (
        <Button onClick={() => download(`/v1/inspection/packs/${id}/content`)}>
          {words('download', { size: formatBytes(sizeBytes ?? 0) })}
        </Button>
      ) : null}
      {sha256 === null ? null : <code className="tx-hash">{sha256}</code>}
    </li>
  );
};

/** Everything of some months as one zip that verifies with sha256sum. */
const PacksPage = (): JSX.Element => {
  const t = useText(inspectionTexts);
  const words = useText(reportTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<{ from: string; to: string }>();
  const answer = usePacks();
  const action = useRequestPack(() => void message.success(words('requested')));
  const month = runningMonth();
  return (
    <>
      <SeatHead seat="packs" />
      <div className="tx-stack">
        <Card title={words('requestPack')}>
          <Form
            form={form}
            layout="vertical"
            initialValues={{ from: `${month.slice(0, 4)}-01`, to: month }}
            onFinish={(range) => action.mutate(range)}
          >
            <FormProblem form={form} problem={action.error} />
            <Form.Item name="from" label={t('from')} rules={[{ required: true, message: t('from') }]}>
              <Input type="month" max={month} />
            </Form.Item>
            <Form.Item name="to" label={t('to')} rules={[{ required: true, message: t('to') }]}>
              <Input type="month" max={month} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={action.isPending}>
              {words('requestPack')}
            </Button>
          </Form>
        </Card>
        <QueryView query={answer} shape="page">
          {(packs) => (
            <Card title={t('packs')}>
              {packs.length === 0 ? <p>{words('packsEmpty')}</p> : null}
              <ul className="tx-papers">
                {packs.map((pack) => (
                  <PackLine key={pack.id} pack={pack} />
                ))}
              </ul>
              <p className="tx-faint">{words('packsKept')}</p>
            </Card>
          )}
        </QueryView>
      </div>
    </>
  );
};

export default PacksPage;
