import { type Instant, type Period, periodOf } from '../kernel/period.ts';
import { attachmentKey, attachmentPk } from './keys/attachments.ts';
import { filingKey, filingPk, filingPrefix } from './keys/filings.ts';
import { fundsKey, fundsPk, fundsPrefix } from './keys/funds.ts';
import { type Key, node, pad, union } from './keys/text.ts';

export type { Key } from './keys/text.ts';

/** Sort keys of a collection's rows, and of requests to add a node up again, begin with these. */
export const CHILD_PREFIX = 'C#';
export const RECOMPUTE_PREFIX = 'RECOMPUTE#';
const ROSTER_PAST = 'H#';

/** Audit trails are read by the month of China, so they are kept by it. */
const eventMonth = (at: string): Period => periodOf(at as Instant);

/** Partition keys, one per topic. Topics of the money of a union stand in `keys/funds-*.ts`. */
export const pk = {
  ...fundsPk,
  ...attachmentPk,
  ...filingPk,
  profile: (unionId: string) => union(unionId, 'PROFILE'),
  officers: (unionId: string) => union(unionId, 'OFFICERS'),
  invitations: (unionId: string) => union(unionId, 'INVITES'),
  unionEvents: (unionId: string, month: string) => union(unionId, `EVENTS#${month}`),
  clients: (unionId: string) => union(unionId, 'CLIENTS'),
  idempotency: (unionId: string) => union(unionId, 'IDEMP'),
  rate: (unionId: string) => union(unionId, 'RATE'),
  members: (unionId: string) => union(unionId, 'MEMBERS'),
  memberFind: (unionId: string) => union(unionId, 'FIND'),
  identityLocks: (unionId: string) => union(unionId, 'IDLOCK'),
  roster: (unionId: string) => union(unionId, 'ROSTER'),
  uploads: (unionId: string) => union(unionId, 'UPLOADS'),
  imports: (unionId: string) => union(unionId, 'IMPORTS'),
  importRows: (unionId: string, importId: string) => union(unionId, `IMPORT#${importId}`),
  months: (unionId: string) => union(unionId, 'FIGURES'),
  ruleOverrides: (unionId: string) => union(unionId, 'RULES'),
  children: (code: string, period: Period) => node(code, period),
  nodeSelf: (code: string) => node(code, 'SELF'),
  nodeRanking: (code: string) => node(code, 'RANKING'),
  node: (code: string) => node(code, 'NODE'),
  nodeUnions: (code: string) => node(code, 'UNIONS'),
  nodeJobs: (code: string) => node(code, 'JOBS'),
  nodeRate: (code: string) => node(code, 'RATE'),
  nodeInbox: (code: string) => node(code, 'INBOX'),
  nodeOfficers: (code: string) => node(code, 'OFFICERS'),
  nodeEvents: (code: string, month: string) => node(code, `EVENTS#${month}`),
  signUp: (unifiedCode: string) => `A#${unifiedCode}#LOCK`,
  application: (applicationId: string) => `A#${applicationId}#APPLICATION`,
  signUpEvents: (month: string) => `A#EVENTS#${month}`,
  person: (personId: string) => `P#${personId}#PERSON`,
  personOffices: (personId: string) => `P#${personId}#OFFICES`,
  personSessions: (personId: string) => `P#${personId}#SESSIONS`,
  personEvents: (personId: string) => `P#${personId}#EVENTS`,
  binding: (issuerSubjectHash: string) => `P#ISS#${issuerSubjectHash}`,
  phoneWelcomes: (phoneHash: string) => `P#PHONE#${phoneHash}`,
  session: (tokenHash: string) => `S#${tokenHash}`,
  login: (stateHash: string) => `S#LOGIN#${stateHash}`,
  quarantine: (day: string) => `Q#${day}`,
} as const;

/** Whole keys. A topic whose partition holds one item repeats the topic's name as its sort key. */
export const key = {
  ...fundsKey,
  ...attachmentKey,
  ...filingKey,
  profile: (unionId: string): Key => ({ pk: pk.profile(unionId), sk: 'PROFILE' }),
  officer: (unionId: string, personId: string): Key => ({ pk: pk.officers(unionId), sk: personId }),
  invitation: (unionId: string, invitationId: string): Key => ({ pk: pk.invitations(unionId), sk: invitationId }),
  unionEvent: (unionId: string, at: string, eventId: string): Key => ({
    pk: pk.unionEvents(unionId, eventMonth(at)),
    sk: `${at}#${eventId}`,
  }),
  client: (unionId: string, clientId: string): Key => ({ pk: pk.clients(unionId), sk: clientId }),
  idempotency: (unionId: string, clientId: string, keyHash: string): Key => ({
    pk: pk.idempotency(unionId),
    sk: `${clientId}#${keyHash}`,
  }),
  rate: (unionId: string, bucket: string): Key => ({ pk: pk.rate(unionId), sk: bucket }),
  member: (unionId: string, memberId: string): Key => ({ pk: pk.members(unionId), sk: memberId }),
  identityLock: (unionId: string, hash: string): Key => ({ pk: pk.identityLocks(unionId), sk: hash }),
  rosterSequence: (unionId: string): Key => ({ pk: pk.roster(unionId), sk: 'SEQ' }),
  rosterPage: (unionId: string, page: number): Key => ({ pk: pk.roster(unionId), sk: `P#${pad(page, 5)}` }),
  /** A roster page as it stood at the end of a month, for what was due then. */
  rosterPast: (unionId: string, page: number, until: Period): Key => ({
    pk: pk.roster(unionId),
    sk: `${ROSTER_PAST}${pad(page, 5)}#${until}`,
  }),
  upload: (unionId: string, uploadId: string): Key => ({ pk: pk.uploads(unionId), sk: uploadId }),
  import: (unionId: string, importId: string): Key => ({ pk: pk.imports(unionId), sk: importId }),
  importPart: (unionId: string, importId: string, part: string, index: number): Key => ({
    pk: pk.importRows(unionId, importId),
    sk: `${part}#${pad(index, 6)}`,
  }),
  importMapping: (unionId: string, signature: string): Key => ({ pk: pk.imports(unionId), sk: `MAP#${signature}` }),
  /** What a union decided for itself instead of a rule's default, from a day on. */
  ruleOverride: (unionId: string, rule: string, validFrom: string): Key => ({
    pk: pk.ruleOverrides(unionId),
    sk: `${rule}#${validFrom}`,
  }),
  /** The month item: figures, voucher numbers, account movements, committed runs and the closing gate of one month. */
  month: (unionId: string, period: Period): Key => ({ pk: pk.months(unionId), sk: period }),
  childFigures: (code: string, period: Period, child: string): Key => ({
    pk: pk.children(code, period),
    sk: `${CHILD_PREFIX}${child}`,
  }),
  nodeSelf: (code: string, period: Period): Key => ({ pk: pk.nodeSelf(code), sk: period }),
  nodeRanking: (code: string, period: Period): Key => ({ pk: pk.nodeRanking(code), sk: period }),
  node: (code: string): Key => ({ pk: pk.node(code), sk: 'NODE' }),
  /** A child beside its parent's own item, so that one Query answers a node with its children. */
  nodeChild: (code: string, child: string): Key => ({ pk: pk.node(code), sk: `${CHILD_PREFIX}${child}` }),
  /** How far a job of the scheduler came in a node: the month it opened last, the day of its last recount. */
  nodeJob: (code: string, job: string): Key => ({ pk: pk.nodeJobs(code), sk: job }),
  /** Asks the projector, the one writer of roll-up rows, to add a node up again. */
  recompute: (code: string, period: Period): Key => ({ pk: pk.nodeJobs(code), sk: `${RECOMPUTE_PREFIX}${period}` }),
  nodeUnion: (code: string, unionId: string): Key => ({ pk: pk.nodeUnions(code), sk: unionId }),
  nodeRate: (code: string, bucket: string): Key => ({ pk: pk.nodeRate(code), sk: bucket }),
  nodeInbox: (code: string, applicationId: string): Key => ({ pk: pk.nodeInbox(code), sk: applicationId }),
  nodeOfficer: (code: string, personId: string): Key => ({ pk: pk.nodeOfficers(code), sk: personId }),
  nodeEvent: (code: string, at: string, eventId: string): Key => ({
    pk: pk.nodeEvents(code, eventMonth(at)),
    sk: `${at}#${eventId}`,
  }),
  signUpLock: (unifiedCode: string): Key => ({ pk: pk.signUp(unifiedCode), sk: 'LOCK' }),
  application: (applicationId: string): Key => ({ pk: pk.application(applicationId), sk: 'APPLICATION' }),
  signUpEvent: (at: string, eventId: string): Key => ({ pk: pk.signUpEvents(eventMonth(at)), sk: `${at}#${eventId}` }),
  person: (personId: string): Key => ({ pk: pk.person(personId), sk: 'PERSON' }),
  personOffice: (personId: string, office: string): Key => ({ pk: pk.personOffices(personId), sk: office }),
  personSession: (personId: string, sessionId: string): Key => ({ pk: pk.personSessions(personId), sk: sessionId }),
  personEvent: (personId: string, at: string, eventId: string): Key => ({
    pk: pk.personEvents(personId),
    sk: `${at}#${eventId}`,
  }),
  binding: (issuerSubjectHash: string): Key => ({ pk: pk.binding(issuerSubjectHash), sk: 'BINDING' }),
  /** An office that waits for whoever signs in with this verified phone. */
  phoneWelcome: (phoneHash: string, unionId: string): Key => ({ pk: pk.phoneWelcomes(phoneHash), sk: unionId }),
  session: (tokenHash: string): Key => ({ pk: pk.session(tokenHash), sk: 'SESSION' }),
  login: (stateHash: string): Key => ({ pk: pk.login(stateHash), sk: 'LOGIN' }),
  quarantine: (day: string, recordId: string): Key => ({ pk: pk.quarantine(day), sk: recordId }),
} as const;

/** Beginnings of sort keys, for queries of a part of a partition. */
export const sortPrefix = {
  ...fundsPrefix,
  ...filingPrefix,
  /** How one page of the roster stood, by the last month of it. */
  rosterPast: (page: number): string => `${ROSTER_PAST}${pad(page, 5)}#`,
} as const;

/** Index keys of a member: by pinyin, by initials, by phone tail. All begin with the union's prefix. */
export const memberIndex = (
  unionId: string,
  memberId: string,
  sort: { pinyin: string; initials: string; phoneTail: string },
) => ({
  gsi1pk: pk.members(unionId),
  gsi1sk: `${sort.pinyin}#${memberId}`,
  gsi2pk: pk.memberFind(unionId),
  gsi2sk: `I#${sort.initials}#${memberId}`,
  ...(sort.phoneTail ? { gsi3pk: pk.memberFind(unionId), gsi3sk: `P#${sort.phoneTail}#${memberId}` } : {}),
});

/** Beginnings of index keys that a search of members asks for. */
export const memberRange = {
  initials: (beginning: string): string => `I#${beginning}`,
  phoneTail: (tail: string): string => `P#${tail}#`,
} as const;
