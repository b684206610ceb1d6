import { Button } from 'antd';
import type { JSX } from 'react';
import { useSearchParams } from 'react-router';
import type { InspectionReport } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatFen } from '#web/lib/format.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import { addMonths, monthOr } from '../calendar.ts';
import { MonthPicker } from '../components/month-picker.tsx';
import { Scroll } from '../components/scroll.tsx';
import { useReport } from './api.ts';
import { reportTexts } from './report-texts.ts';
import { samplingTexts } from './sampling-texts.ts';
import { SeatHead } from './seat-head.tsx';
import { inspectionTexts } from './texts.ts';

const Samples = ({ report }: { readonly report: InspectionReport }): JSX.Element => {
  const sampling = useText(samplingTexts);
  const words = useText(reportTexts);
  if (report.samples.length === 0) return <p>{words('samplingNone')}</p>;
  return (
    <Scroll label={words('sampling')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{sampling('method')}</th>
            <th scope="col">{sampling('range')}</th>
            <th scope="col">{sampling('population')}</th>
            <th scope="col">{sampling('hits')}</th>
            <th scope="col">{sampling('seed')}</th>
          </tr>
        </thead>
        <tbody>
          {report.samples.map((sample) => (
            <tr key={sample.id}>
              <td>{sampling(sample.method)}</td>
              <td>{`${sample.from} – ${sample.to}`}</td>
              <td>
                {sampling('populationValue', { count: sample.populationCount, sum: formatFen(sample.populationFen) })}
              </td>
              <td>{sampling('hitsValue', { count: sample.hitCount })}</td>
              <td className="tx-hash">{sample.seed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
};

const Findings = ({ report }: { readonly report: InspectionReport }): JSX.Element => {
  const t = useText(inspectionTexts);
  const words = useText(reportTexts);
  const locale = useLocale();
  const { findings, totals } = report;
  if (findings.length === 0) return <p>{words('foundNone')}</p>;
  return (
    <>
      <p>{words('foundLine', { count: totals.recorded, sum: formatFen(totals.amountFen), open: totals.open })}</p>
      <Scroll label={words('foundTitle')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('title')}</th>
              <th scope="col">{t('rule')}</th>
              <th scope="col">{t('sum')}</th>
              <th scope="col">{t('answer')}</th>
              <th scope="col">{t('status')}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map((finding) => (
              <tr key={finding.id}>
                <td>
                  <strong>{finding.title}</strong>
                  <br />
                  {finding.history[0]?.text}
                </td>
                <td>{finding.rule}</td>
                <td className="tx-number tx-report-figure">{formatFen(finding.amountFen)}</td>
                <td>{finding.history.findLast(({ verb }) => verb === 'answer')?.text ?? '—'}</td>
                <td>
                  {t(finding.status)}
                  <br />
                  {formatDay(finding.dueOn, locale)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
};

const Sheet = ({ report }: { readonly report: InspectionReport }): JSX.Element => {
  const words = useText(reportTexts);
  const { books, from, to, unionName } = report;
  return (
    <article className="tx-card tx-report">
      <h2>{words('reportTitle', { name: unionName })}</h2>
      <p>{words('reportRange', { from, to })}</p>
      <h2>{words('books')}</h2>
      <p>
        {words('booksLine', {
          count: books.vouchers,
          out: formatFen(books.outFen),
          income: formatFen(books.incomeFen),
          spending: formatFen(books.spendingFen),
        })}
      </p>
      <p>{books.faults === 0 ? words('chainHolds') : words('chainBroken', { count: books.faults })}</p>
      <h2>{words('sampling')}</h2>
      <Samples report={report} />
      <h2>{words('foundTitle')}</h2>
      <Findings report={report} />
      <h2>{words('opinion')}</h2>
      <p className="tx-faint">{words('opinionHint')}</p>
      <div className="tx-report-room" />
      <p>{words('sign')}</p>
    </article>
  );
};

const MONTHS_BACK = 11;

/** The draft of an audit report: what the books, the samples and the findings say; the opinion is written by hand. */
const ReportPage = (): JSX.Element => {
  const t = useText(inspectionTexts);
  const words = useText(reportTexts);
  const [query, setQuery] = useSearchParams();
  const to = monthOr(query.get('to'));
  const asked = query.get('from') ?? `${to.slice(0, 4)}-01`;
  // A year at most.
  const from = asked > to ? to : asked < addMonths(to, -MONTHS_BACK) ? addMonths(to, -MONTHS_BACK) : asked;
  const answer = useReport(from, to);
  const show = (range: { from: string; to: string }): void => setQuery(range, { replace: true });
  return (
    <>
      <SeatHead seat="report" extra={<Button onClick={() => window.print()}>{words('print')}</Button>} />
      <div className="tx-funds-bar tx-no-print">
        <span>{t('from')}</span>
        <MonthPicker month={from} onChange={(month) => show({ from: month, to })} />
        <span>{t('to')}</span>
        <MonthPicker month={to} onChange={(month) => show({ from, to: month })} />
      </div>
      <QueryView query={answer} shape="page">
        {(report) => <Sheet report={report} />}
      </QueryView>
    </>
  );
};

export default ReportPage;
