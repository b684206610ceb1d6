import type { JSX, ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useCan } from '#web/api/use-session.ts';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import '../funds.css';
import './inspection.css';
import { inspectionTexts } from './texts.ts';

export type Seat = 'findings' | 'samples' | 'packs' | 'report';

const PATHS: Readonly<Record<Seat, string>> = {
  findings: '/oversight/inspection',
  samples: '/oversight/inspection/samples',
  packs: '/oversight/inspection/packs',
  report: '/oversight/inspection/report',
};

type SeatHeadProps = { readonly seat: Seat; readonly action?: ReactNode; readonly extra?: ReactNode };

/** Head of the audit committee's pages, with the way to the others. */
export const SeatHead = ({ seat, action, extra }: SeatHeadProps): JSX.Element => {
  const t = useText(inspectionTexts);
  const mayRecord = useCan('funds.inspection.record');
  const seats = (Object.keys(PATHS) as Seat[]).filter((each) => each !== 'packs' || mayRecord);
  return (
    <>
      <PageHead title={t(seat)} hint={t(`${seat}Hint`)} {...(action ? { action } : {})} {...(extra ? { extra } : {})} />
      <nav className="tx-seats tx-no-print" aria-label={t('findings')}>
        {seats.map((each) => (
          <NavLink key={each} className="tx-chip" to={PATHS[each]} end>
            {t(each)}
          </NavLink>
        ))}
      </nav>
    </>
  );
};
