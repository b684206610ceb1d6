import { type JSX, type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { useSession } from '#web/api/use-session.ts';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { consoleTexts } from '../texts.ts';

/** A step above this page; without `to` it is the place itself. */
export type Crumb = { readonly label: string; readonly to?: string };

type PageHeadProps = {
  readonly title: string;
  /** One sentence: what the page is for. */
  readonly hint?: ReactNode;
  /** The one primary action. */
  readonly action?: ReactNode;
  /** Quiet further actions: export, print. */
  readonly extra?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  /** A tag beside the title. */
  readonly status?: ReactNode;
};

export const Crumbs = ({ crumbs }: { readonly crumbs: readonly Crumb[] }): JSX.Element => {
  const t = useText(consoleTexts);
  return (
    <nav className="tx-crumbs" aria-label={t('breadcrumb')}>
      <ol>
        {crumbs.map(({ label, to }) => (
          <li key={`${to} ${label}`}>
            {to === undefined ? <span aria-current="page">{label}</span> : <Link to={to}>{label}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
};

/** Head of every page; it also names the window and signs the printed sheet. */
export const PageHead = ({ title, hint, action, extra, crumbs, status }: PageHeadProps): JSX.Element => {
  const t = useText(commonTexts);
  const { active, person } = useSession();
  useEffect(() => {
    document.title = `${title} · ${t('brand')}`;
  }, [title, t]);
  return (
    <header className="tx-page-head">
      {crumbs ? <Crumbs crumbs={crumbs} /> : null}
      <div className="tx-page-head-row">
        <div className="tx-page-head-words">
          <h1>
            {title}
            {status ? <span className="tx-page-status">{status}</span> : null}
          </h1>
          {hint ? <p>{hint}</p> : null}
        </div>
        {action || extra ? (
          <div className="tx-page-actions tx-no-print">
            {extra}
            {action}
          </div>
        ) : null}
      </div>
      <p className="tx-print-only tx-print-sign">
        {active?.name} · {t('printedBy', { name: person.name })} ·{' '}
        {t('printedAt', { time: formatInstant(new Date().toISOString()) })}
      </p>
    </header>
  );
};
