import type { JSX } from 'react';
import { type Member, type RevealMember, revealMember } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { MaskedValue } from '#web/console/kit/masked-value.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { FactList } from '#web/ui/fact-list.tsx';
import { fieldLabels, idKindLabel, memberNumber, sexLabels, standingLabels } from '../labels.ts';
import { memberTexts } from './member-texts.ts';

/** Opens one hidden field for a reason; undefined where the office may not. */
export const useReveal = (memberId: string) => {
  const mayReveal = useCan('members.roster.reveal');
  return (field: RevealMember['fields'][number], show: (value: string | number) => string = String) =>
    mayReveal
      ? async (reason: string): Promise<string> => {
          const shown = await revealMember(memberId, { fields: [field], reason });
          return show(shown[field] ?? '—');
        }
      : undefined;
};

export const FactsCard = ({ member }: { readonly member: Member }): JSX.Element => {
  const t = useText(memberTexts);
  const locale = useLocale();
  const reveal = useReveal(member.id);
  const day = (value: string | null): string | null => (value === null ? null : formatDay(value, locale));
  const label = (field: keyof typeof fieldLabels): string => fieldLabels[field][locale];
  const masked = (field: 'idNumber' | 'phone', value: string): JSX.Element => {
    const onReveal = reveal(field);
    return <MaskedValue masked={value} label={label(field)} {...(onReveal ? { onReveal } : {})} />;
  };
  return (
    <>
      <Card title={t('person')}>
        <FactList
          columns={3}
          facts={[
            { label: label('name'), value: member.name },
            { label: t('pinyin'), value: member.pinyin },
            { label: label('sex'), value: sexLabels[member.sex][locale] },
            { label: t('idKind'), value: idKindLabel(member.idKind)[locale] },
            { label: label('idNumber'), value: masked('idNumber', member.idMasked) },
            { label: label('phone'), value: member.phoneMasked ? masked('phone', member.phoneMasked) : null },
            { label: label('employeeNo'), value: member.employeeNo },
            { label: label('department'), value: member.department },
            { label: label('team'), value: member.team },
            { label: label('hiredOn'), value: day(member.hiredOn) },
            { label: label('education'), value: member.education },
            { label: label('nation'), value: member.nation },
          ]}
        />
      </Card>
      <Card title={t('membership')}>
        <FactList
          columns={3}
          facts={[
            {
              label: label('standing'),
              value: t('standingSince', {
                standing: standingLabels[member.standing][locale],
                day: formatDay(member.standingSince, locale),
              }),
            },
            { label: label('joinedOn'), value: day(member.joinedOn) },
            { label: t('number'), value: <span className="tx-number">{memberNumber(member.ordinal)}</span> },
          ]}
        />
      </Card>
    </>
  );
};
