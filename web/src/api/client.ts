/**
 * Tongxin API (同心开放接口)
 * 1.0.0
 * DO NOT MODIFY - This file has been generated using oazapfts.
 * See https://www.npmjs.com/package/oazapfts
 */
import * as Oazapfts from "@oazapfts/runtime";
import * as QS from "@oazapfts/runtime/query";
export const defaults: Oazapfts.Defaults<Oazapfts.CustomHeaders> = {
    headers: {},
    baseUrl: "/"
};
const oazapfts = Oazapfts.runtime(defaults);
export const servers = {
    theDeploymentThatServesThisDocument: "/"
};
export type ApplicationCommand = {
    unionName: string;
    unionCode: string;
    enterpriseCode: string;
    districtCode: string;
    employees: number;
    contact: {
        name: string;
        phone: string;
    };
};
export type ApplicationReceipt = {
    id: string;
    status: "applied";
    statusToken: string;
};
export type Problem = {
    "type": string;
    title: string;
    status: number;
    detail: string;
    instance: string;
    code: string;
    requestId: string;
    params: {
        [key: string]: string | number | boolean;
    };
    errors: {
        pointer: string;
        code: string;
        detail: string;
    }[];
};
export type ApplicationStatus = {
    id: string;
    status: "applied" | "approved" | "refused" | "active";
    unionName: string;
    reason: string | null;
    submittedAt: string;
    decidedAt: string | null;
};
export type DistrictList = {
    data: {
        code: string;
        name: string;
        level: "province" | "city" | "district";
    }[];
};
export type Office = {
    kind: "union" | "node";
    id: string;
    name: string;
    roles: string[];
    key: string;
};
export type SessionInfo = {
    person: {
        id: string;
        name: string;
    };
    active: {
        kind: "union" | "node";
        id: string;
        name: string;
        roles: string[];
        memberId?: string;
    } | null;
    offices: Office[];
    permissions: string[];
    csrfToken: string;
    locale: "zh-CN" | "en";
};
export type SwitchOfficeCommand = {
    key: string;
};
export type Empty = {};
export type SessionList = {
    data: {
        id: string;
        startedAt: string;
        seenAt: string;
        agent: string;
        current: boolean;
    }[];
};
export type Union = {
    id: string;
    name: string;
    unionCode: string;
    enterpriseCode: string;
    nodeCode: string;
    status: "applied" | "approved" | "refused" | "active" | "suspended" | "closed";
    employees: number;
    address: string | null;
    contactName: string | null;
    contactPhone: string | null;
    createdAt: string;
    version: number;
};
export type UpdateUnionCommand = {
    address?: string;
    employees?: number;
    contact?: {
        name: string;
        phone: string;
    };
    version?: number;
};
export type Checklist = {
    items: {
        key: "profile" | "finance" | "cashier" | "audit" | "members" | "dues" | "contributions" | "apiKey";
        done: boolean;
        target: string;
    }[];
    done: number;
    total: number;
};
export type AuditEntry = {
    id: string;
    at: string;
    actor: {
        kind: "person" | "client" | "system" | "visitor";
        id?: string;
        name?: string;
    };
    "as": string[];
    permission: string;
    requestId: string;
    ip?: string;
    events: {
        name: string;
        entity: {
            kind: string;
            id: string;
        };
        before?: {
            [key: string]: unknown;
        };
        after?: {
            [key: string]: unknown;
        };
        reason?: string;
    }[];
};
export type AuditPage = {
    data: AuditEntry[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type UnionRole = "chair" | "viceChair" | "committee" | "finance" | "cashier" | "audit" | "women" | "groupLeader" | "member";
export type Officer = {
    personId: string;
    name: string;
    terms: {
        role: UnionRole;
        "from": string;
        until: string | null;
        state: "upcoming" | "inForce" | "ended";
    }[];
    roles: UnionRole[];
    memberId: string | null;
    version: number;
};
export type OfficerList = {
    data: Officer[];
};
export type OfficerCommand = {
    terms: {
        role: UnionRole;
        "from": string;
        until?: string;
    }[];
    memberId?: string;
    version?: number;
};
export type InvitationCommand = {
    name: string;
    phone?: string;
    terms: {
        role: UnionRole;
        "from": string;
        until?: string;
    }[];
    memberId?: string;
};
export type NewInvitation = {
    id: string;
    name: string;
    phone: string | null;
    terms: {
        role: UnionRole;
        "from": string;
        until: string | null;
        state: "upcoming" | "inForce" | "ended";
    }[];
    memberId: string | null;
    status: "open" | "accepted" | "withdrawn" | "expired";
    createdAt: string;
    createdBy: string;
    expiresOn: string;
    token: string;
};
export type Invitation = {
    id: string;
    name: string;
    phone: string | null;
    terms: {
        role: UnionRole;
        "from": string;
        until: string | null;
        state: "upcoming" | "inForce" | "ended";
    }[];
    memberId: string | null;
    status: "open" | "accepted" | "withdrawn" | "expired";
    createdAt: string;
    createdBy: string;
    expiresOn: string;
};
export type InvitationList = {
    data: Invitation[];
};
export type AcceptanceCommand = {
    token: string;
};
export type Client = {
    id: string;
    name: string;
    scopes: ("members:read" | "dues:read" | "dues:write" | "contributions:read" | "contributions:write" | "reports:read")[];
    status: "active" | "expired" | "revoked";
    secrets: {
        tail: string;
        createdAt: string;
        expiresAt: string;
    }[];
    createdAt: string;
    createdBy: string;
    lastUsedAt: string | null;
};
export type ClientList = {
    data: Client[];
};
export type CreateClientInput = {
    name: string;
    scopes: ("members:read" | "dues:read" | "dues:write" | "contributions:read" | "contributions:write" | "reports:read")[];
    expiresInDays?: number;
};
export type ClientWithKey = {
    client: Client;
    key: string;
};
export type RotateClientInput = {
    overlapHours?: number;
    expiresInDays?: number;
};
export type Application = {
    id: string;
    status: "applied" | "approved" | "refused" | "active";
    unionName: string;
    reason: string | null;
    submittedAt: string;
    decidedAt: string | null;
    unionCode: string;
    enterpriseCode: string;
    districtCode: string;
    employees: number;
    contactName: string;
    contactPhone: string;
    decidedBy: string | null;
    unionId: string | null;
};
export type ApplicationPage = {
    data: Application[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type ApprovalCommand = {
    districtCode?: string;
    note?: string;
};
export type RefusalCommand = {
    districtCode?: string;
    reason: string;
};
export type FederationNode = {
    code: string;
    name: string;
    level: "province" | "city" | "district";
};
export type FederationNodeRef = {
    code: string;
    name: string;
};
export type FederationNodeDetail = {
    node: FederationNode;
    /** From the own root to this node, both included. */
    breadcrumbs: FederationNodeRef[];
    children: FederationNodeRef[];
};
export type Figures = {
    unions: number;
    employees: number;
    members: number;
    womenMembers: number;
    retainedMembers: number;
    duesDueFen: number;
    officersInTerm: number;
    joined: number;
    left: number;
    duesPaidFen: number;
    duesPayments: number;
    duesUnmatchedFen: number;
    payrollFen: number;
    contributionDueFen: number;
    contributionPaidFen: number;
    contributionUpwardFen: number;
    contributionRemittedFen: number;
    incomeFen: number;
    spendingFen: number;
    reporting: number;
};
export type Rates = {
    membershipBp: number | null;
    womenBp: number | null;
    duesBp: number | null;
    contributionBp: number | null;
    remittanceBp: number | null;
    reportingBp: number | null;
};
export type FederationChild = {
    /** A node code, or a union id. */
    id: string;
    kind: "node" | "union";
    name: string;
    figures: Figures;
    rates: Rates;
    version: number;
};
export type FederationDashboard = {
    month: string;
    /** When the sums were computed. */
    asOf: string | null;
    totals: Figures;
    rates: Rates;
    node: FederationNode;
    /** From the own root to this node, both included. */
    breadcrumbs: FederationNodeRef[];
    /** The month before, for the change against it. */
    previous: {
        month: string;
        totals: Figures;
        rates: Rates;
    } | null;
    children: FederationChild[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type FederationTrend = {
    node: FederationNode;
    months: {
        month: string;
        /** When the sums were computed. */
        asOf: string | null;
        totals: Figures;
        rates: Rates;
    }[];
};
export type FigureDefinition = {
    name: string;
    unit: "count" | "fen" | "bp";
    kind: "stock" | "flow" | "rate";
    title: {
        zh: string;
        en: string;
    };
    formula: {
        zh: string;
        en: string;
    };
    source: {
        zh: string;
        en: string;
    };
};
export type FigureDefinitions = {
    figures: FigureDefinition[];
    rates: FigureDefinition[];
};
/**
 * Apply for a union (建会申请)
 */
export function applyForUnion(applicationCommand: ApplicationCommand, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: ApplicationReceipt;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/public/applications", oazapfts.json({
        ...opts,
        method: "POST",
        body: applicationCommand
    })));
}
/**
 * How an application stands
 */
export function getApplicationStatus(id: string, token: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ApplicationStatus;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/public/applications/${encodeURIComponent(id)}${QS.query(QS.explode({
        token
    }))}`, {
        ...opts
    }));
}
/**
 * Provinces, or the nodes right below one; applications go to a district
 */
export function listDistricts({ under }: {
    under?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DistrictList;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/public/districts${QS.query(QS.explode({
        under
    }))}`, {
        ...opts
    }));
}
/**
 * Go to the sign-in page of the issuer
 */
export function login({ returnTo }: {
    returnTo?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 302;
        data: string;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/auth/login${QS.query(QS.explode({
        returnTo
    }))}`, {
        ...opts
    }));
}
/**
 * Where the issuer sends the browser back
 */
export function loginCallback(state: string, { code, error }: {
    code?: string;
    error?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 302;
        data: string;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/auth/callback${QS.query(QS.explode({
        state,
        code,
        error
    }))}`, {
        ...opts
    }));
}
/**
 * End the session and go to a page of this origin
 */
export function logout({ returnTo }: {
    returnTo?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 302;
        data: string;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/auth/logout${QS.query(QS.explode({
        returnTo
    }))}`, {
        ...opts
    }));
}
/**
 * Who is signed in, as what, and what that allows
 */
export function getSession(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SessionInfo;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/session", {
        ...opts
    }));
}
/**
 * Act in another of the own offices
 */
export function switchOffice(switchOfficeCommand: SwitchOfficeCommand, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SessionInfo;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/session/active", oazapfts.json({
        ...opts,
        method: "POST",
        body: switchOfficeCommand
    })));
}
/**
 * Sign out
 */
export function endSession(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Empty;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/session/end", {
        ...opts,
        method: "POST"
    }));
}
/**
 * Own sessions that are open
 */
export function listSessions(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SessionList;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/sessions", {
        ...opts
    }));
}
/**
 * End one of the own sessions
 */
export function revokeSession(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Empty;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/sessions/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * The union
 */
export function getUnion(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Union;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/union", {
        ...opts
    }));
}
/**
 * Change address, employees or contact
 */
export function updateUnion(updateUnionCommand: UpdateUnionCommand, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Union;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/union", oazapfts.json({
        ...opts,
        method: "PATCH",
        body: updateUnionCommand
    })));
}
/**
 * What a new union still has to set up
 */
export function getChecklist(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Checklist;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/union/checklist", {
        ...opts
    }));
}
/**
 * The audit trail of a month, newest first
 */
export function listAuditEvents({ limit, cursor, month }: {
    limit?: number;
    cursor?: string;
    month?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AuditPage;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/audit-events${QS.query(QS.explode({
        limit,
        cursor,
        month
    }))}`, {
        ...opts
    }));
}
/**
 * Officers of the union with their terms
 */
export function listOfficers(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OfficerList;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/officers", {
        ...opts
    }));
}
/**
 * Replace the terms of an officer
 */
export function changeOfficer(personId: string, officerCommand: OfficerCommand, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Officer;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/officers/${encodeURIComponent(personId)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: officerCommand
    })));
}
/**
 * Remove an officer; the rights end at once
 */
export function removeOfficer(personId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Empty;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/officers/${encodeURIComponent(personId)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Invite a person to offices; the token is shown once
 */
export function inviteOfficer(invitationCommand: InvitationCommand, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: NewInvitation;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/invitations", oazapfts.json({
        ...opts,
        method: "POST",
        body: invitationCommand,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Invitations of the union, newest first
 */
export function listInvitations(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InvitationList;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/invitations", {
        ...opts
    }));
}
/**
 * Withdraw an open invitation
 */
export function withdrawInvitation(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Empty;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/invitations/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Accept an invitation as the signed-in person; the session moves to that union
 */
export function acceptInvitation(acceptanceCommand: AcceptanceCommand, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SessionInfo;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/invitations/acceptance", oazapfts.json({
        ...opts,
        method: "POST",
        body: acceptanceCommand
    })));
}
/**
 * API keys of the union, without their secrets
 */
export function listClients(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ClientList;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/clients", {
        ...opts
    }));
}
/**
 * Make an API key; the answer shows it once
 */
export function createClient(createClientInput: CreateClientInput, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: ClientWithKey;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/clients", oazapfts.json({
        ...opts,
        method: "POST",
        body: createClientInput,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * A second secret; the first ends after the overlap
 */
export function rotateClient(clientId: string, rotateClientInput: RotateClientInput, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: ClientWithKey;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/clients/${encodeURIComponent(clientId)}/rotation`, oazapfts.json({
        ...opts,
        method: "POST",
        body: rotateClientInput,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * End a key at once
 */
export function revokeClient(clientId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Client;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/clients/${encodeURIComponent(clientId)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Applications of a district, newest first
 */
export function listApplications({ limit, cursor, districtCode }: {
    limit?: number;
    cursor?: string;
    districtCode?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ApplicationPage;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/federation/applications${QS.query(QS.explode({
        limit,
        cursor,
        districtCode
    }))}`, {
        ...opts
    }));
}
/**
 * Approve: the union is set up within seconds
 */
export function approveApplication(id: string, approvalCommand: ApprovalCommand, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Application;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/federation/applications/${encodeURIComponent(id)}/approval`, oazapfts.json({
        ...opts,
        method: "POST",
        body: approvalCommand
    })));
}
/**
 * Refuse with a reason; the codes are free again
 */
export function refuseApplication(id: string, refusalCommand: RefusalCommand, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Application;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/federation/applications/${encodeURIComponent(id)}/refusal`, oazapfts.json({
        ...opts,
        method: "POST",
        body: refusalCommand
    })));
}
/**
 * The audit trail of the own node, newest first
 */
export function listFederationAuditEvents({ limit, cursor, month }: {
    limit?: number;
    cursor?: string;
    month?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AuditPage;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/federation/audit-events${QS.query(QS.explode({
        limit,
        cursor,
        month
    }))}`, {
        ...opts
    }));
}
/**
 * A federation, the way to it and the ones right below
 */
export function getFederationNode(code: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FederationNodeDetail;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/federation/nodes/${encodeURIComponent(code)}`, {
        ...opts
    }));
}
/**
 * Totals of a federation and of each child for one month
 */
export function getFederationDashboard(code: string, { limit, cursor, month }: {
    limit?: number;
    cursor?: string;
    month?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FederationDashboard;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/federation/nodes/${encodeURIComponent(code)}/dashboard${QS.query(QS.explode({
        limit,
        cursor,
        month
    }))}`, {
        ...opts
    }));
}
/**
 * Totals of a federation over the last months, oldest first
 */
export function getFederationTrend(code: string, { months, until }: {
    months?: number;
    until?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FederationTrend;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/federation/nodes/${encodeURIComponent(code)}/trend${QS.query(QS.explode({
        months,
        until
    }))}`, {
        ...opts
    }));
}
/**
 * What each figure and rate means: formula and source
 */
export function listFigureDefinitions(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FigureDefinitions;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/federation/figure-definitions", {
        ...opts
    }));
}
