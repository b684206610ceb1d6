import { type JSX, useEffect, useRef } from 'react';
import type { FederationChild } from '#web/api/client.ts';
import { commonTexts } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useDefinitions } from '../api/list-definitions.ts';
import { sumsOf } from './columns.ts';
import { formatValue, type MeasureName, readValue, unitOf } from './measures.ts';
import { tableTexts } from './table-texts.ts';

const groups: readonly {
  readonly title: 'groupPeople' | 'groupDues' | 'groupContributions' | 'groupBooks';
  readonly measures: readonly MeasureName[];
}[] = [
  {
    title: 'groupPeople',
    measures: ['employees', 'members', 'membershipBp', 'womenMembers', 'retainedMembers', 'joined', 'left'],
  },
  { title: 'groupDues', measures: ['duesDueFen', 'duesPaidFen', 'duesBp', 'duesPayments', 'duesUnmatchedFen'] },
  {
    title: 'groupContributions',
    measures: [
      'payrollFen',
      'contributionDueFen',
      'contributionPaidFen',
      'contributionBp',
      'contributionUpwardFen',
      'contributionRemittedFen',
      'remittanceBp',
    ],
  },
  {
    title: 'groupBooks',
    measures: [
      'incomeFen',
      'subsidyInFen',
      'spendingFen',
      'activitiesFen',
      'servicesFen',
      'rightsFen',
      'businessFen',
      'capitalFen',
      'budgetFen',
      'moneyFen',
      'assetsFen',
      'published',
      'findingsOpen',
    ],
  },
];

const Groups = ({ union }: { readonly union: FederationChild }): JSX.Element => {
  const t = useText(tableTexts);
  const locale = useLocale();
  const definitions = useDefinitions();
  return (
    <>
      {groups.map(({ title, measures }) => (
        <section key={title} aria-label={t(title)}>
          <h3>{t(title)}</h3>
          <dl className="tx-sums">
            {measures.map((name) => (
              <div key={name}>
                <dt>{definitions.get(name)?.title[locale] ?? name}</dt>
                <dd className="tx-number">{formatValue(readValue(sumsOf(union), name), unitOf(name))}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
};

type UnionSheetProps = { readonly union: FederationChild; readonly month: string; readonly onClose: () => void };

/** All totals of one union; this is as far down as a federation sees. A native dialog: Escape closes, focus returns. */
export const UnionSheet = ({ union, month, onClose }: UnionSheetProps): JSX.Element => {
  const t = useText(tableTexts);
  const common = useText(commonTexts);
  const locale = useLocale();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop; the keyboard has Escape
    <dialog
      ref={dialog}
      className="tx-sheet-side"
      aria-labelledby="union-sheet-title"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="tx-sheet-head">
        <div>
          <h2 id="union-sheet-title">{union.name}</h2>
          <p className="tx-faint">
            {formatPeriod(month, locale)} · {t('money')}
          </p>
        </div>
        <button
          type="button"
          className="tx-quiet tx-square"
          aria-label={common('close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      <p className="tx-sheet-note">
        <Icon name="audit" size={18} />
        {t('sheetHint')}
      </p>
      <Groups union={union} />
    </dialog>
  );
};
