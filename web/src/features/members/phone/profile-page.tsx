import './phone.css';
import type { JSX } from 'react';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatFen } from '#web/lib/format.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import { fieldLabels, idKindLabel, memberNumber, sexLabels, standingLabels } from '../labels.ts';
import { FactRows } from './fact-rows.tsx';
import { useOwnMember } from './remotes.ts';
import { phoneTexts } from './texts.ts';

const ProfilePage = (): JSX.Element => {
  const t = useText(phoneTexts);
  const locale = useLocale();
  const day = (value: string | null): string | null => (value === null ? null : formatDay(value, locale));
  const label = (field: keyof typeof fieldLabels): string => fieldLabels[field][locale];
  return (
    <QueryView query={useOwnMember()} shape="page">
      {(own) => (
        <div className="tx-stack">
          <section className="tx-sheet">
            <h2>{t('membership')}</h2>
            <FactRows
              facts={[
                { label: t('standing'), value: standingLabels[own.standing][locale] },
                { label: label('joinedOn'), value: day(own.joinedOn) },
                { label: t('number'), value: memberNumber(own.ordinal) },
              ]}
            />
          </section>
          <section className="tx-sheet">
            <h2>{t('basics')}</h2>
            <FactRows
              facts={[
                { label: label('name'), value: own.name },
                { label: label('sex'), value: sexLabels[own.sex][locale] },
                { label: idKindLabel(own.idKind)[locale], value: own.idMasked },
                { label: label('phone'), value: own.phoneMasked },
                { label: label('nation'), value: own.nation },
                { label: label('education'), value: own.education },
              ]}
            />
            <p className="tx-phone-note">{t('hidden')}</p>
          </section>
          <section className="tx-sheet">
            <h2>{t('work')}</h2>
            <FactRows
              facts={[
                { label: label('employeeNo'), value: own.employeeNo },
                { label: label('department'), value: own.department },
                { label: label('team'), value: own.team },
                { label: label('hiredOn'), value: day(own.hiredOn) },
                {
                  label: t('wageBase'),
                  value:
                    own.wageBaseFen === null
                      ? t('notRecorded')
                      : t('yuanMonth', { amount: formatFen(own.wageBaseFen) }),
                },
              ]}
            />
          </section>
          <p className="tx-phone-note">{t('wrong')}</p>
        </div>
      )}
    </QueryView>
  );
};

export default ProfilePage;
