import { App, Button, Drawer, Form } from 'antd';
import { type JSX, useState } from 'react';
import { getMember, type Member, type UpdateMember, updateMember } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { commonTexts } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { memberKey } from '../api/use-member.ts';
import { differencesOf } from './conflict.ts';
import { DuesFields } from './dues-fields.tsx';
import { formTexts } from './form-texts.ts';
import { type FormValues, formOf, patchOf } from './form-values.ts';
import { PersonFields } from './person-fields.tsx';
import { WorkFields } from './work-fields.tsx';

const STALE = 'storage.version.stale';

type Meanwhile = { readonly opened: Member; readonly now: Member };

const Conflict = ({ opened, now }: Meanwhile): JSX.Element => {
  const t = useText(formTexts);
  const differences = differencesOf(opened, now, useLocale());
  return (
    <div className="tx-conflict" role="alert">
      <p className="tx-strong">
        <Icon name="alert" size={18} /> {t('conflictTitle')}
      </p>
      <p>{t(differences.length > 0 ? 'conflictHint' : 'conflictSame')}</p>
      <ul>
        {differences.map(({ label, before, after }) => (
          <li key={label}>
            {label}：<s>{before}</s> → <strong>{after}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
};

type EditDrawerProps = { readonly member: Member; readonly onClose: () => void };

/** Sends only what was changed here, with the version that was read; a conflict shows what the other side did. */
export const EditDrawer = ({ member, onClose }: EditDrawerProps): JSX.Element => {
  const t = useText(formTexts);
  const common = useText(commonTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<FormValues>();
  const [opened] = useState(member);
  const [meanwhile, setMeanwhile] = useState<Member>();
  const save = useAction({
    run: async (patch: UpdateMember) => {
      try {
        return await updateMember(opened.id, patch);
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === STALE) setMeanwhile(await getMember(opened.id));
        throw error;
      }
    },
    stale: [
      memberKey(opened.id),
      ['members', 'list'],
      ['members', 'summary'],
      ['members', 'dues'],
      ['members', 'trail'],
    ],
    done: () => {
      void message.success(t('editSaved'));
      onClose();
    },
  });
  const submit = (values: FormValues): void => {
    const patch = patchOf(values, opened);
    if (Object.keys(patch).length === 0) {
      void message.info(t('noChange'));
      return;
    }
    save.mutate({ ...patch, version: (meanwhile ?? opened).version });
  };
  const isConflict = save.error?.code === STALE && meanwhile !== undefined;
  return (
    <Drawer
      open
      title={t('editTitle')}
      size={640}
      onClose={onClose}
      footer={
        <div className="tx-form-actions">
          <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
            {isConflict ? t('conflictSave') : common('save')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </div>
      }
    >
      <Form<FormValues> form={form} layout="vertical" initialValues={formOf(opened)} onFinish={submit}>
        {isConflict ? (
          <Conflict opened={opened} now={meanwhile} />
        ) : (
          <FormProblem form={form} problem={save.error} names={{ '/wageBaseFen': 'wageBase' }} />
        )}
        <PersonFields opened={opened} />
        <WorkFields />
        <DuesFields opened={opened} showJoinedOn={opened.joinedOn !== null} showDues={opened.standing === 'active'} />
        <button type="submit" hidden />
      </Form>
    </Drawer>
  );
};
