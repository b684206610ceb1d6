import { STANDINGS, type Standing } from './schema.ts';

/** Ordinals on one page of the packed roster; dues pages use the same places. */
export const ROSTER_PAGE_SIZE = 128;
const VERSION = 'r1';
const LINE_SEPARATOR = ';';
const FIELD_SEPARATOR = ',';
const ID_PREFIX = 'mbr_';
export const HASH_PREFIX_CHARS = 16;

/** What a dues run needs of a person: about 55 bytes a line, so that a run reads pages and not member items. */
export type RosterLine = {
  readonly ordinal: number;
  readonly memberId: string;
  readonly employeeNo?: string;
  /** First 16 hex characters of the keyed hash of the identity number. */
  readonly idHashPrefix: string;
  readonly wageBaseFen?: number;
  readonly standing: Standing;
  readonly dueExempt: boolean;
};

const STANDING_LETTERS: Readonly<Record<Standing, string>> = {
  active: 'a',
  retained: 'r',
  notJoined: 'n',
  left: 'l',
  transferredOut: 't',
  deemedLeft: 'd',
  expelled: 'x',
};
const STANDING_OF: ReadonlyMap<string, Standing> = new Map(STANDINGS.map((each) => [STANDING_LETTERS[each], each]));

export const pageOf = (ordinal: number): number => Math.floor(ordinal / ROSTER_PAGE_SIZE);
export const placeOf = (ordinal: number): number => ordinal % ROSTER_PAGE_SIZE;

const LINE = /^([0-9A-Z]{26}),([^,;\p{Cc}]{0,32}),([0-9a-f]{16}),([0-9a-z]*),([a-z])(1?)$/u;

const encodeLine = (line: RosterLine | undefined): string => {
  if (line === undefined) return '';
  const text = [
    line.memberId.slice(ID_PREFIX.length),
    line.employeeNo ?? '',
    line.idHashPrefix,
    line.wageBaseFen === undefined ? '' : line.wageBaseFen.toString(36),
    `${STANDING_LETTERS[line.standing]}${line.dueExempt ? '1' : ''}`,
  ].join(FIELD_SEPARATOR);
  // A separator inside a value would shift every line behind it: that must fail here and not at the next payday.
  if (!line.memberId.startsWith(ID_PREFIX) || !LINE.test(text)) throw new Error('a roster line cannot be packed');
  return text;
};

const decodeLine = (text: string, ordinal: number): RosterLine | undefined => {
  if (text === '') return undefined;
  const match = LINE.exec(text);
  const standing = STANDING_OF.get(match?.[5] ?? '');
  if (match === null || standing === undefined) throw new Error('a roster page is damaged');
  const [, id = '', employeeNo = '', idHashPrefix = '', wage = '', , exempt] = match;
  return {
    ordinal,
    memberId: `${ID_PREFIX}${id}`,
    ...(employeeNo === '' ? {} : { employeeNo }),
    idHashPrefix,
    ...(wage === '' ? {} : { wageBaseFen: Number.parseInt(wage, 36) }),
    standing,
    dueExempt: exempt === '1',
  };
};

/** Packs the lines of one page by place; empty places keep their position. */
export const encodePage = (lines: readonly (RosterLine | undefined)[]): string => {
  if (lines.length > ROSTER_PAGE_SIZE) throw new Error('a roster page is too long');
  const texts = Array.from(lines, encodeLine);
  const last = texts.findLastIndex((text) => text !== '');
  return [VERSION, ...texts.slice(0, last + 1)].join(LINE_SEPARATOR);
};

/** Lines of a page by place; a hole where nobody is (any more). */
export const decodePage = (packed: string, page: number): (RosterLine | undefined)[] => {
  const [version, ...texts] = packed.split(LINE_SEPARATOR);
  if (version !== VERSION) throw new Error('a roster page has an unknown version');
  return texts.map((text, place) => decodeLine(text, page * ROSTER_PAGE_SIZE + place));
};
