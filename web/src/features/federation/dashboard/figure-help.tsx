import type { JSX } from 'react';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { useDefinitions } from '../api/list-definitions.ts';
import type { MeasureName } from './measures.ts';
import { dashboardTexts } from './texts.ts';

type FigureHelpProps = { readonly label: string; readonly measures: readonly MeasureName[] };

/** 「?」: how the figures are computed and where they come from, in the words of the server. */
export const FigureHelp = ({ label, measures }: FigureHelpProps): JSX.Element => {
  const t = useText(dashboardTexts);
  const locale = useLocale();
  const definitions = useDefinitions();
  return (
    <Disclosure className="tx-help" label={t('definition', { label })} face={<span aria-hidden="true">?</span>}>
      {() => (
        <dl className="tx-help-note">
          {measures.map((name) => {
            const found = definitions.get(name);
            return found ? (
              <div key={name}>
                <dt>{found.title[locale]}</dt>
                <dd>
                  {t('formula')} · {found.formula[locale]}
                </dd>
                <dd>
                  {t('source')} · {found.source[locale]}
                </dd>
              </div>
            ) : null;
          })}
        </dl>
      )}
    </Disclosure>
  );
};
