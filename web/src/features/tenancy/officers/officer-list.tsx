import { App, Button } from 'antd';
import type { JSX } from 'react';
import { UNION_ROLES } from '#shared/kernel/context.ts';
import type { Officer } from '#web/api/client.ts';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { roleLabel } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useOfficerRemoval } from '../api/officers.ts';
import type { EndTarget } from './end-dialog.tsx';
import { TermLine } from './term-line.tsx';
import { officerTexts } from './texts.ts';

/** Being a member is no office; it is bound to the account so that the person reaches the member page. */
const isOffice = ({ role }: Officer['terms'][number]): boolean => role !== 'member';

type OfficerListProps = {
  readonly officers: readonly Officer[];
  readonly mayManage: boolean;
  readonly onEnd: (target: EndTarget) => void;
  readonly onAdd: (officer: Officer) => void;
  readonly removal: ReturnType<typeof useOfficerRemoval>;
};

type LineProps = Omit<OfficerListProps, 'officers'> & { readonly officer: Officer };

const Terms = ({ officer, mayManage, onEnd }: LineProps): JSX.Element => {
  const t = useText(officerTexts);
  const locale = useLocale();
  return (
    <ul className="tx-officer-terms">
      {officer.terms.filter(isOffice).map((term) => (
        <li key={`${term.role} ${term.from}`}>
          <TermLine term={term} />
          {mayManage && term.state !== 'ended' ? (
            <Button
              size="small"
              aria-label={t('endTermOf', { name: officer.name, role: roleLabel(term.role)[locale] })}
              onClick={() => onEnd({ officer, term })}
            >
              {t('endTerm')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
};

const Line = (props: LineProps): JSX.Element => {
  const { officer, mayManage, onAdd, removal } = props;
  const t = useText(officerTexts);
  const { name } = officer;
  return (
    <li className="tx-officer">
      <span className="tx-avatar" aria-hidden="true">
        {[...name][0]}
      </span>
      <div className="tx-officer-body">
        <p className="tx-officer-name">
          {name}
          {officer.memberId ? (
            <small>
              <Icon name="card" size={14} /> {t('isMember')}
            </small>
          ) : null}
        </p>
        <Terms {...props} />
      </div>
      {mayManage ? (
        <div className="tx-officer-actions">
          <Button size="small" aria-label={t('addTermOf', { name })} onClick={() => onAdd(officer)}>
            {t('addTerm')}
          </Button>
          <ConfirmButton
            size="small"
            danger
            type="text"
            aria-label={t('removeOf', { name })}
            question={t('removeQuestion', { name })}
            consequence={t('removeConsequence')}
            verb={t('remove')}
            onConfirm={() => removal.mutateAsync(officer.personId)}
          >
            {t('remove')}
          </ConfirmButton>
        </div>
      ) : null}
    </li>
  );
};

const rankOf = ({ roles }: Officer): number => {
  const ranks = UNION_ROLES.flatMap((role, rank) => (role !== 'member' && roles.includes(role) ? [rank] : []));
  return Math.min(UNION_ROLES.length, ...ranks);
};

/** Everybody who holds, held or will hold an office, in the order of the offices; accounts of plain members below. */
export const OfficerList = ({ officers, ...rest }: OfficerListProps): JSX.Element => {
  const t = useText(officerTexts);
  const holders = officers.filter(({ terms }) => terms.some(isOffice)).toSorted((a, b) => rankOf(a) - rankOf(b));
  const members = officers.filter(({ terms }) => !terms.some(isOffice));
  return (
    <>
      <ul className="tx-officers">
        {holders.map((officer) => (
          <Line key={officer.personId} officer={officer} {...rest} />
        ))}
      </ul>
      {members.length > 0 ? (
        <details className="tx-more">
          <summary>{t('membersOnly', { count: members.length })}</summary>
          <ul className="tx-officers">
            {members.map((officer) => (
              <Line key={officer.personId} officer={officer} {...rest} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
};

export const useRemoval = (): ReturnType<typeof useOfficerRemoval> => {
  const t = useText(officerTexts);
  const { message } = App.useApp();
  return useOfficerRemoval(() => void message.success(t('removed')));
};
