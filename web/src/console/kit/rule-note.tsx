import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { consoleTexts } from '../texts.ts';

type RuleNoteProps = {
  /** 《基层工会经费收支管理办法》 */
  readonly name: string;
  /** Document number and article: 总工办发〔2017〕32号 第八条. */
  readonly source: string;
  /** What it says, in short. */
  readonly text: string;
  /** The day from which the page applies it. */
  readonly since?: string;
};

/** 依据: on what rule a figure or a refusal rests, one touch away and never in the way. */
export const RuleNote = ({ name, source, text, since }: RuleNoteProps): JSX.Element => {
  const t = useText(consoleTexts);
  return (
    <Disclosure
      className="tx-rule"
      label={name}
      face={
        <>
          <Icon name="info" size={16} />
          {t('rule')}
        </>
      }
    >
      {() => (
        <div className="tx-rule-note">
          <p className="tx-strong">{name}</p>
          <p className="tx-faint">
            {source}
            {since ? ` · ${since}` : null}
          </p>
          <p>{text}</p>
        </div>
      )}
    </Disclosure>
  );
};
