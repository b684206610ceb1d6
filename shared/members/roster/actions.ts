import { DomainError, refuse } from '../../kernel/errors.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { runningPeriod } from '../../storage/month.ts';
import type { Vault } from '../../storage/vault.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import { memberAdded, memberUpdated, standingChanged } from './events.ts';
import { pageOf } from './packed.ts';
import { planChanges } from './plan.ts';
import { memberNotFound } from './queries.ts';
import { duesRateNow } from './rulebook.ts';
import { type Checked, checkPersonal, type Details, decideNew, decideStanding, decideUpdate } from './rules.ts';
import type { ChangeStanding, CreateMember, Member, UpdateMember } from './schema.ts';
import { identityHash, sealIdentity, sealPhone } from './seal.ts';
import { loadIdentityHolder, loadMember, loadPage, loadRoster, loadSequence, type RosterState } from './store.ts';
import { type MemberView, viewOf } from './views.ts';

const MAX_TRIES = 20;
const FIRST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 200;

/** Additions of one union meet at its sequence; whoever comes second reads again. */
const untilSettled = async <T>(ctx: UnionCtx, attempt: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const moved = error instanceof DomainError && error.code === 'members.roster.moved';
      if (!moved || tries >= MAX_TRIES) throw error;
      const [byte = 0] = ctx.tools.randomBytes(1);
      await ctx.tools.sleep((Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries) * (byte + 1)) / 256);
    }
  }
};

const refuseHolder = async (ctx: UnionCtx, idHash: string, except?: string): Promise<void> => {
  const holder = await loadIdentityHolder(ctx, idHash);
  if (holder !== undefined && holder !== except)
    refuse('conflict', 'members.identity.duplicate', { memberId: holder }, [
      { pointer: '/idNumber', code: 'members.identity.duplicate', params: { memberId: holder } },
    ]);
};

/** The roster as far as a change needs it: all of it only when an employee number must be unique. */
const stateFor = async (
  ctx: UnionCtx,
  employeeNo: string | undefined,
  pageFor: (next: number) => number,
): Promise<RosterState> => {
  if (employeeNo === undefined) {
    const sequence = await loadSequence(ctx);
    const page = pageFor(sequence.next);
    return { sequence, pages: new Map([[page, await loadPage(ctx, page)]]) };
  }
  const roster = await loadRoster(ctx);
  for (const page of roster.pages.values()) {
    const holder = page.lines.find((line) => line?.employeeNo === employeeNo);
    if (holder)
      refuse('conflict', 'members.employeeNo.taken', { memberId: holder.memberId }, [
        { pointer: '/employeeNo', code: 'members.employeeNo.taken', params: { memberId: holder.memberId } },
      ]);
  }
  return roster;
};

const detailsOf = <T extends CreateMember | UpdateMember>(command: T) => ({
  employeeNo: command.employeeNo?.toUpperCase() ?? command.employeeNo,
  department: command.department,
  team: command.team,
  hiredOn: command.hiredOn,
  joinedOn: command.joinedOn,
  education: command.education,
  nation: command.nation,
  wageBaseFen: command.wageBaseFen,
});

const present = (details: object): Details =>
  Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined && value !== null)) as Details;

const addOnce = async (
  ctx: UnionCtx,
  command: CreateMember,
  checked: Required<Pick<Checked, 'name' | 'identity'>> & Checked,
  vault: Vault,
): Promise<MemberView> => {
  const permit = allow(ctx, 'members.roster.write');
  await refuseHolder(ctx, identityHash(vault, checked.identity.number));
  const details = present(detailsOf(command));
  const state = await stateFor(ctx, details.employeeNo, pageOf);
  const id = ctx.tools.newId('member');
  const member = decideNew({
    id,
    ordinal: state.sequence.next,
    name: checked.name,
    ...(command.pinyin === undefined ? {} : { pinyin: command.pinyin }),
    ...(command.sex === undefined ? {} : { sex: command.sex }),
    standing: command.standing,
    dueExempt: command.dueExempt,
    identity: checked.identity,
    sealed: {
      ...sealIdentity(vault, id, checked.identity),
      ...(checked.phone ? sealPhone(vault, id, checked.phone) : {}),
    },
    details,
    now: ctx.tools.now(),
  });
  const period = runningPeriod(ctx);
  const plan = planChanges(ctx.scope.unionId, state, [{ after: member }], period, await duesRateNow(ctx));
  const view = viewOf(member);
  await commit(ctx, {
    permit,
    writes: plan.writes,
    events: [memberAdded(member)],
    months: [{ period, figures: plan.figures }],
    answer: { status: 201, body: view },
  });
  return view;
};

/** Puts a person on the roster. A second person with the same identity number is refused, also when both come at once. */
export const createMember = async (ctx: UnionCtx, command: CreateMember): Promise<MemberView> => {
  allow(ctx, 'members.roster.write');
  const checked = checkPersonal(command);
  const { name, identity } = checked;
  if (name === undefined || identity === undefined) return refuse('invalid', 'members.roster.invalid', { count: 1 });
  const vault = await vaultOf(ctx);
  return untilSettled(ctx, () => addOnce(ctx, command, { ...checked, name, identity }, vault));
};

const loadForChange = async (ctx: UnionCtx, memberId: string, version: number | undefined): Promise<Member> => {
  const member = (await loadMember(ctx, memberId)) ?? memberNotFound();
  if (version !== undefined && version !== member.v) refuse('conflict', 'storage.version.stale');
  return member;
};

const saveChange = async (
  ctx: UnionCtx,
  before: Member,
  after: Member,
  event: ReturnType<typeof memberUpdated>,
): Promise<MemberView> => {
  const permit = allow(ctx, 'members.roster.write');
  const newNo = after.employeeNo === before.employeeNo ? undefined : after.employeeNo;
  const state = await stateFor(ctx, newNo, () => pageOf(before.ordinal));
  const period = runningPeriod(ctx);
  const plan = planChanges(ctx.scope.unionId, state, [{ before, after }], period, await duesRateNow(ctx));
  const view = viewOf({ ...after, v: before.v + 1 });
  await commit(ctx, {
    permit,
    writes: plan.writes,
    events: [event],
    months: [{ period, figures: plan.figures }],
    answer: { status: 200, body: view },
  });
  return view;
};

/** Changes a file. What the command leaves out stays as it is; the same content again writes nothing. */
export const updateMember = async (ctx: UnionCtx, memberId: string, command: UpdateMember): Promise<MemberView> => {
  allow(ctx, 'members.roster.write');
  const checked = checkPersonal(command);
  const vault = await vaultOf(ctx);
  return untilSettled(ctx, async () => {
    const member = await loadForChange(ctx, memberId, command.version);
    const idHash = checked.identity && identityHash(vault, checked.identity.number);
    if (idHash !== undefined && idHash !== member.idHash) await refuseHolder(ctx, idHash, member.id);
    const isNewIdentity = checked.identity && idHash !== member.idHash;
    const next = decideUpdate(
      member,
      {
        ...(checked.name === undefined ? {} : { name: checked.name }),
        pinyin: command.pinyin,
        sex: command.sex,
        dueExempt: command.dueExempt,
        ...(checked.identity ? { identity: checked.identity } : {}),
        ...(checked.identity && isNewIdentity
          ? { sealedIdentity: sealIdentity(vault, member.id, checked.identity) }
          : {}),
        sealedPhone: typeof checked.phone === 'string' ? sealPhone(vault, member.id, checked.phone) : checked.phone,
        details: detailsOf(command),
      },
      ctx.tools.now(),
    );
    if (next === member) return viewOf(member);
    return saveChange(ctx, member, next, memberUpdated(member, next));
  });
};

/** Joins, retains, transfers or lets go a person, with a reason that stays in the audit trail. */
export const changeStanding = async (ctx: UnionCtx, memberId: string, command: ChangeStanding): Promise<MemberView> => {
  allow(ctx, 'members.roster.write');
  return untilSettled(ctx, async () => {
    const member = await loadForChange(ctx, memberId, command.version);
    const next = decideStanding(member, command, ctx.tools.now());
    return saveChange(ctx, member, next, standingChanged(member, next, command.reason));
  });
};
