import { foldCode } from '#shared/kernel/text.ts';
import { checkUscc, usccCheckDigit } from '#shared/kernel/uscc.ts';

export type CodeKind = 'union' | 'enterprise';

type Said =
  | { readonly key: 'codeTyping' | 'codeTooLong' | 'codeLength'; readonly values: { readonly count: number } }
  | {
      readonly key: 'codeLookalike';
      readonly values: { readonly at: number; readonly char: string; readonly maybe: string };
    }
  | { readonly key: 'codeAlphabet'; readonly values: { readonly at: number; readonly char: string } }
  | { readonly key: 'codeNotUnion' | 'codeNotEnterprise'; readonly values: { readonly start: string } }
  | { readonly key: 'codeCheck'; readonly values: { readonly expected: string } }
  | { readonly key: 'codeOk' | 'codeEnterpriseHere' | 'codeUnionHere' | 'codeOrganisation' };

export type Advice = Said & {
  readonly state: 'typing' | 'ok' | 'wrong';
  readonly code: string;
  /** The place of the fault, from 1. */
  readonly at?: number;
};

const LENGTH = 18;
const PREFIX: Readonly<Record<CodeKind, string>> = { union: '81', enterprise: '91' };
/** Letters that codes never have, and what people mean by them. */
const LOOKALIKE: Readonly<Record<string, string>> = { I: '1', O: '0', Z: '2', S: '5', V: 'U' };

const wrongLetter = (code: string): Advice | undefined => {
  const place = [...code].findIndex((char) => !/[0-9A-HJ-NPQRTUWXY]/.test(char));
  if (place < 0) return undefined;
  const at = place + 1;
  const char = code.charAt(place);
  const maybe = LOOKALIKE[char];
  return maybe === undefined
    ? { state: 'wrong', code, at, key: 'codeAlphabet', values: { at, char } }
    : { state: 'wrong', code, at, key: 'codeLookalike', values: { at, char, maybe } };
};

const wrongKind = (code: string, kind: CodeKind): Advice | undefined => {
  const start = code.slice(0, 2);
  if (start.length < 2 || start === PREFIX[kind]) return undefined;
  const fault = { state: 'wrong', code, at: 1 } as const;
  if (kind === 'union')
    return start === PREFIX.enterprise
      ? { ...fault, key: 'codeEnterpriseHere' }
      : { ...fault, key: 'codeNotUnion', values: { start } };
  return start === PREFIX.union
    ? { ...fault, key: 'codeUnionHere' }
    : { ...fault, key: 'codeNotEnterprise', values: { start } };
};

const wrongCheck = (code: string): Advice => {
  const checked = checkUscc(code);
  if (checked.ok) return { state: 'ok', code, key: 'codeOk' };
  if (checked.code === 'kernel.uscc.organisationMismatch')
    return { state: 'wrong', code, at: 17, key: 'codeOrganisation' };
  return {
    state: 'wrong',
    code,
    at: LENGTH,
    key: 'codeCheck',
    values: { expected: usccCheckDigit(code.slice(0, 17)) },
  };
};

/** What there is to say about a credit code (GB 32100) while it is typed; undefined for an empty field. */
export const adviseCode = (raw: string, kind: CodeKind): Advice | undefined => {
  const code = foldCode(raw);
  if (code === '') return undefined;
  const fault = wrongLetter(code) ?? wrongKind(code, kind);
  if (fault) return fault;
  const count = code.length;
  if (count < LENGTH) return { state: 'typing', code, key: 'codeTyping', values: { count } };
  if (count > LENGTH) return { state: 'wrong', code, key: 'codeTooLong', values: { count: count - LENGTH } };
  return wrongCheck(code);
};
