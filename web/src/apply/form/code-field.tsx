import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { TextField } from '#web/light/field.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { sayAdvice } from './check-draft.ts';
import { type Advice, adviseCode, type CodeKind } from './code-advice.ts';
import { formTexts } from './texts.ts';

/** The parts of a code as GB 32100 names them: authority and kind, region, organisation code, check character. */
const PARTS = [2, 6, 9, 1] as const;

const partsOf = (code: string): readonly { readonly from: number; readonly text: string }[] => {
  let from = 0;
  return PARTS.map((size) => {
    const part = { from, text: code.slice(from, from + size) };
    from += size;
    return part;
  }).filter(({ text }) => text !== '');
};

/** The code in its parts, large, to be held against the certificate; the place of a fault is marked. */
const CodeEcho = ({ advice }: { readonly advice: Advice }): JSX.Element => (
  <p className="tx-code-echo" data-state={advice.state} aria-hidden="true">
    {partsOf(advice.code).map(({ from, text }) => (
      <span key={from} className="tx-code-part">
        {[...text].map((char, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in a code is its identity
          <span key={from + index} data-fault={advice.at === from + index + 1 || undefined}>
            {char}
          </span>
        ))}
      </span>
    ))}
    {advice.state === 'ok' ? <Icon name="check" size={18} /> : null}
  </p>
);

type CodeFieldProps = {
  readonly kind: CodeKind;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
};

/** A credit code, explained in plain words with every character. */
export const CodeField = ({ kind, value, error, onChange }: CodeFieldProps): JSX.Element => {
  const t = useText(formTexts);
  const advice = adviseCode(value, kind);
  const said = advice && sayAdvice(t, advice);
  const wrong = advice?.state === 'wrong' ? said : undefined;
  const label = t(kind === 'union' ? 'unionCode' : 'enterpriseCode');
  return (
    <div className="tx-code-field" data-state={advice?.state}>
      <TextField
        label={label}
        hint={advice && said ? said : t(kind === 'union' ? 'unionCodeHint' : 'enterpriseCodeHint')}
        error={wrong ?? error}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        name={`${kind}Code`}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        required
      />
      {advice ? <CodeEcho advice={advice} /> : null}
    </div>
  );
};
