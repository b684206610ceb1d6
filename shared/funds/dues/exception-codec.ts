import { IDENTIFIERS, type Identifier, type RowStatus } from './schema.ts';

/** A row of a run that is not plainly posted: what a repeat is answered, and what people look at. */
export type Exception = {
  readonly kind: 'row' | 'correction';
  readonly index: number;
  readonly key: string;
  readonly status: RowStatus;
  /** Amount of a row, delta of a correction. */
  readonly amountFen: number;
  readonly dueFen?: number;
  readonly code?: string;
  readonly ordinal?: number;
  readonly by: Identifier;
  /** What the row was looked up by; identity numbers only as keyed hash. */
  readonly value: string;
  /** For people: the employee number, or the masked identity number. */
  readonly hint: string;
};

const LINE = '\n';
const FIELD = '\t';
const MAX_TEXT_BYTES = 3_900;
const OWN_CODES = 'funds.dues.';
const STATUS_LETTERS: Readonly<Record<RowStatus, string>> = {
  posted: 'p',
  already_posted: 'a',
  unmatched: 'u',
  refused: 'r',
};
const STATUS_OF = new Map(Object.entries(STATUS_LETTERS).map(([status, letter]) => [letter, status as RowStatus]));

const number36 = (value: number | undefined): string => (value === undefined ? '' : value.toString(36));
const numberOf = (text: string): number | undefined => (text === '' ? undefined : Number.parseInt(text, 36));
/** `.` stands before the codes of this module, so that they are told from those of others. */
const shorten = (code: string): string => (code.startsWith(OWN_CODES) ? `.${code.slice(OWN_CODES.length)}` : code);
const lengthen = (text: string): string => (text.startsWith('.') ? OWN_CODES + text.slice(1) : text);

const encodeOne = (one: Exception): string =>
  [
    (one.kind === 'row' ? 'r' : 'c') + STATUS_LETTERS[one.status] + IDENTIFIERS.indexOf(one.by),
    number36(one.index),
    number36(one.amountFen),
    number36(one.dueFen),
    number36(one.ordinal),
    one.code === undefined ? '' : shorten(one.code),
    one.key,
    one.value,
    one.hint === one.value ? '' : one.hint,
  ].join(FIELD);

const decodeOne = (text: string): Exception => {
  const [head = '', index = '', amount = '', due = '', place = '', code = '', key = '', value = '', hint = ''] =
    text.split(FIELD);
  const status = STATUS_OF.get(head.charAt(1));
  const by = IDENTIFIERS[Number(head.charAt(2))];
  if (status === undefined || by === undefined) throw new Error('an exceptions page is damaged');
  const dueFen = numberOf(due);
  const ordinal = numberOf(place);
  return {
    kind: head.startsWith('r') ? 'row' : 'correction',
    index: Number.parseInt(index, 36),
    key,
    status,
    amountFen: Number.parseInt(amount, 36),
    ...(dueFen === undefined ? {} : { dueFen }),
    ...(code === '' ? {} : { code: lengthen(code) }),
    ...(ordinal === undefined ? {} : { ordinal }),
    by,
    value,
    hint: hint === '' ? value : hint,
  };
};

/** Packs exceptions into texts that each stay below 4 KB. */
export const encodeExceptions = (exceptions: readonly Exception[]): readonly string[] => {
  const texts: string[] = [];
  let size = 0;
  for (const one of exceptions) {
    const text = encodeOne(one);
    const bytes = Buffer.byteLength(text) + LINE.length;
    const last = texts.length - 1;
    if (last >= 0 && size + bytes <= MAX_TEXT_BYTES) {
      texts[last] += LINE + text;
      size += bytes;
    } else {
      texts.push(text);
      size = bytes;
    }
  }
  return texts;
};

export const decodeExceptions = (text: string): readonly Exception[] => text.split(LINE).map(decodeOne);
