import { DomainError } from '../../kernel/errors.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { normaliseName } from '../../kernel/names.ts';
import { dayOf } from '../../kernel/period.ts';
import { parsePhone } from '../../kernel/phone.ts';
import { commit } from '../../storage/commit.ts';
import type { PersonCtx, UnionCtx } from '../../storage/context.ts';
import { key, pk } from '../../storage/keys.ts';
import { type Sealer, sha256Hex } from '../../storage/seal.ts';
import type { Store } from '../../storage/store.ts';
import { allowSelf } from '../access/allow.ts';
import { rolesOn } from '../access/rules.ts';
import { personRefreshed, personRegistered } from './events.ts';
import { acceptInvitation } from './invitation-actions.ts';
import type { LoginClaims } from './login.ts';
import type { ActiveOffice } from './session-rules.ts';
import { loadOfficeRows, loadPerson, type PersonItem } from './store.ts';

/** What sign-in needs apart from the person: a new context for an id that was just found or made. */
export type SignInDeps = {
  readonly db: Store;
  readonly sealer: Sealer;
  readonly personCtx: (personId: PersonId, name: string) => PersonCtx;
  readonly unionCtx: (unionId: string, personId: PersonId, name: string) => UnionCtx;
  readonly newPersonId: () => PersonId;
};

const bindingHash = (claims: LoginClaims): string => sha256Hex(`${claims.issuer}\n${claims.subject}`);

const nameOf = (claims: LoginClaims): string => {
  try {
    return normaliseName(claims.name ?? '');
  } catch {
    // Names come from any issuer; one that cannot be shown must not keep its owner out.
    return '未具名';
  }
};

const phoneHashOf = (deps: SignInDeps, claims: LoginClaims): string | undefined => {
  const checked = parsePhone(claims.verifiedPhone);
  return checked.ok ? deps.sealer.fingerprint('phone', checked.phone) : undefined;
};

const readBinding = async (db: Store, hash: string): Promise<PersonId | undefined> =>
  (await db.get<{ personId: PersonId }>(key.binding(hash), { consistent: true }))?.personId;

const register = async (deps: SignInDeps, claims: LoginClaims, phoneHash: string | undefined): Promise<PersonId> => {
  const hash = bindingHash(claims);
  const personId = deps.newPersonId();
  const name = nameOf(claims);
  const ctx = deps.personCtx(personId, name);
  const person: Omit<PersonItem, 'v'> = { personId, name, ...(phoneHash ? { phoneHash } : {}) };
  try {
    await commit(ctx, {
      permit: allowSelf(ctx),
      writes: [
        {
          op: 'put',
          guard: 'new',
          item: { ...key.binding(hash), personId, issuer: claims.issuer },
          refusal: { kind: 'conflict', code: 'tenancy.person.bound' },
        },
        { op: 'put', guard: 'new', item: { ...key.person(personId), ...person } },
      ],
      events: [personRegistered(personId, name)],
    });
    return personId;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'tenancy.person.bound') throw error;
    // The same person in two tabs: the other first login won.
    const bound = await readBinding(deps.db, hash);
    if (!bound) throw error;
    return bound;
  }
};

/** Name and verified phone follow the issuer; nothing else of a person does. */
const refresh = async (deps: SignInDeps, personId: PersonId, name: string, phoneHash: string | undefined) => {
  const known = await loadPerson(deps.db, personId);
  if (!known || (known.name === name && known.phoneHash === phoneHash)) return;
  const { phoneHash: _, ...rest } = known;
  const ctx = deps.personCtx(personId, name);
  await commit(ctx, {
    permit: allowSelf(ctx),
    writes: [{ op: 'put', guard: known.v, item: { ...rest, name, ...(phoneHash ? { phoneHash } : {}) } }],
    events: [personRefreshed(personId, known.name, name)],
  });
};

/** Gives the offices that wait for this verified phone; answers the last one that was given. */
const welcome = async (
  deps: SignInDeps,
  personId: PersonId,
  name: string,
  phoneHash: string,
): Promise<ActiveOffice | undefined> => {
  const rows = await deps.db.queryAll<{ pk: string; sk: string; unionId: string; invitationId: string }>({
    pk: pk.phoneWelcomes(phoneHash),
  });
  let given: ActiveOffice | undefined;
  for (const row of rows) {
    try {
      const union = deps.unionCtx(row.unionId, personId, name);
      await acceptInvitation(deps.personCtx(personId, name), union, row.invitationId, { name, phoneHash });
      given = { kind: 'union', unionId: row.unionId };
    } catch (error) {
      // Used, withdrawn or too old: it waits no longer. Anything else is tried again at the next login.
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
    }
    await deps.db.delete({ pk: row.pk, sk: row.sk });
  }
  return given;
};

/** The office to begin with: the one of the last session, else the first in force. */
const firstOffice = async (deps: SignInDeps, personId: PersonId, at: PersonCtx): Promise<ActiveOffice | null> => {
  const today = dayOf(at.tools.now());
  const rows = (await loadOfficeRows(deps.db, personId)).filter((row) => rolesOn(row.terms, today).length > 0);
  const last = (await loadPerson(deps.db, personId))?.lastOffice;
  const row = rows.find((candidate) => candidate.sk === last) ?? rows[0];
  if (!row) return null;
  return row.kind === 'union' ? { kind: 'union', unionId: row.id } : { kind: 'node', code: row.id };
};

/** Finds or makes the person behind checked claims, gives the offices that wait, and says where to begin. */
export const signIn = async (
  deps: SignInDeps,
  claims: LoginClaims,
): Promise<{ readonly personId: PersonId; readonly name: string; readonly active: ActiveOffice | null }> => {
  const phoneHash = phoneHashOf(deps, claims);
  const bound = await readBinding(deps.db, bindingHash(claims));
  const personId = bound ?? (await register(deps, claims, phoneHash));
  const name = nameOf(claims);
  if (bound) await refresh(deps, personId, name, phoneHash);
  const given = phoneHash ? await welcome(deps, personId, name, phoneHash) : undefined;
  const active = given ?? (await firstOffice(deps, personId, deps.personCtx(personId, name)));
  return { personId, name, active };
};
