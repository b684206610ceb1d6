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
    reason?: string;
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
export type RuleEntry = {
    region: string;
    validFrom: string;
    validTo: string | null;
    /** A value in the shape of the rule’s schema. */
    value?: unknown;
    source: string;
    isVerified: boolean;
};
export type RuleDecision = {
    validFrom: string;
    /** A value in the shape of the rule’s schema. */
    value?: unknown;
    reason: string;
    decidedBy: string;
    at: string;
    isAhead: boolean;
};
export type Rule = {
    key: string;
    part: string;
    title: {
        zh: string;
        en: string;
    };
    isInForce: boolean;
    /** A value in the shape of the rule’s schema. */
    value?: unknown;
    origin: ("union" | "region" | "nation" | null) | ("union" | "region" | "nation" | null);
    region: string | null;
    validFrom: string | null;
    source: string | null;
    isVerified: boolean;
    isLocalLaw: boolean;
    decidedAt: string | null;
    fields: {
        name: string;
        label: {
            zh: string;
            en: string;
        };
        unit: ("fen" | "basisPoints" | "perTenThousandDay" | "days" | "months" | "years" | "dayOfMonth" | null) | ("fen" | "basisPoints" | "perTenThousandDay" | "days" | "months" | "years" | "dayOfMonth" | null);
        choices: {
            value: string;
            label: {
                zh: string;
                en: string;
            };
        }[];
    }[];
    schema: {
        [key: string]: unknown;
    };
    entries: RuleEntry[];
    decisions: RuleDecision[];
};
export type RuleList = {
    parts: {
        part: string;
        title: {
            zh: string;
            en: string;
        };
    }[];
    data: Rule[];
};
export type DecideRule = {
    value?: unknown;
    reason: string;
};
export type CreateAttachment = {
    fileName: string;
    sizeBytes: number;
};
export type AttachmentTicket = {
    id: string;
    method: "PUT";
    uploadUrl: string;
    maxBytes: number;
    expiresAt: string;
};
export type Attachment = {
    id: string;
    fileName: string;
    status: "waiting" | "ready";
    "type": ("pdf" | "png" | "jpeg" | "webp" | "ofd" | "xml" | null) | ("pdf" | "png" | "jpeg" | "webp" | "ofd" | "xml" | null);
    sizeBytes: number;
    sha256: string | null;
    createdBy: string;
    createdAt: string;
};
export type AttachmentList = {
    data: Attachment[];
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
export type MemberImport = {
    id: string;
    status: "mapping" | "checking" | "checked" | "committing" | "committed" | "cancelled" | "failed" | "undoing" | "undone";
    fileName: string;
    headerRow: number;
    rows: number;
    columns: {
        column: number;
        letters: string;
        header: string;
        field: ("name" | "idNumber" | "employeeNo" | "phone" | "sex" | "department" | "team" | "hiredOn" | "joinedOn" | "education" | "nation" | "wageBase" | "membership" | null) | ("name" | "idNumber" | "employeeNo" | "phone" | "sex" | "department" | "team" | "hiredOn" | "joinedOn" | "education" | "nation" | "wageBase" | "membership" | null);
        samples: string[];
    }[];
    isMappingRemembered: boolean;
    counts: {
        total: number;
        "new": number;
        changed: number;
        unchanged: number;
        refused: number;
        notices: number;
    } | null;
    progress: {
        done: number;
        total: number;
    };
    committed: {
        created: number;
        changed: number;
    };
    undone: {
        removed: number;
        restored: number;
        skipped: number;
    } | null;
    isCancelRequested: boolean;
    failure: string | null;
    createdBy: string;
    createdAt: string;
    startedAt: string | null;
    finishedAt: string | null;
    undoUntil: string | null;
    version: number;
};
export type MemberImportPage = {
    data: MemberImport[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type CreateImport = {
    uploadId: string;
    encoding?: "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
    sheet?: string;
};
export type MemberImportRow = {
    row: number;
    cells: {
        name?: string;
        idNumber?: string;
        employeeNo?: string;
        phone?: string;
        sex?: string;
        department?: string;
        team?: string;
        hiredOn?: string;
        joinedOn?: string;
        education?: string;
        nation?: string;
        wageBase?: string;
        membership?: string;
    };
    troubles: {
        field: "name" | "idNumber" | "employeeNo" | "phone" | "sex" | "department" | "team" | "hiredOn" | "joinedOn" | "education" | "nation" | "wageBase" | "membership";
        column: number;
        place: string;
        code: string;
        params: {
            [key: string]: string | number | boolean;
        };
        detail: string;
    }[];
    memberId: string | null;
    changes: {
        field: "name" | "phone" | "sex" | "standing" | "joinedOn" | "employeeNo" | "department" | "team" | "hiredOn" | "education" | "nation" | "wageBase";
        before: string | null;
        after: string | null;
    }[];
};
export type MemberImportRowPage = {
    data: MemberImportRow[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type MemberImportSkipped = {
    data: {
        memberId: string;
        code: string;
        detail: string;
    }[];
};
export type CreateUpload = {
    fileName: string;
    sizeBytes: number;
};
export type UploadTicket = {
    id: string;
    method: "PUT";
    url: string;
    maxBytes: number;
    expiresAt: string;
};
export type SetImportMapping = {
    mapping: ("name" | "idNumber" | "employeeNo" | "phone" | "sex" | "department" | "team" | "hiredOn" | "joinedOn" | "education" | "nation" | "wageBase" | "membership" | null)[];
};
export type CorrectImportRow = {
    cells: {
        name?: string;
        idNumber?: string;
        employeeNo?: string;
        phone?: string;
        sex?: string;
        department?: string;
        team?: string;
        hiredOn?: string;
        joinedOn?: string;
        education?: string;
        nation?: string;
        wageBase?: string;
        membership?: string;
    };
};
export type CorrectImportRows = {
    rows: {
        row: number;
        cells: {
            name?: string;
            idNumber?: string;
            employeeNo?: string;
            phone?: string;
            sex?: string;
            department?: string;
            team?: string;
            hiredOn?: string;
            joinedOn?: string;
            education?: string;
            nation?: string;
            wageBase?: string;
            membership?: string;
        };
    }[];
};
export type Member = {
    id: string;
    ordinal: number;
    name: string;
    pinyin: string;
    sex: "male" | "female" | "unknown";
    standing: "active" | "retained" | "notJoined" | "left" | "transferredOut" | "deemedLeft" | "expelled";
    standingSince: string;
    joinedOn: string | null;
    employeeNo: string | null;
    idKind: string;
    idMasked: string;
    phoneMasked: string | null;
    department: string | null;
    team: string | null;
    hiredOn: string | null;
    education: string | null;
    nation: string | null;
    hasWageBase: boolean;
    dueExempt: boolean;
    createdAt: string;
    updatedAt: string;
    version: number;
};
export type MemberPage = {
    data: Member[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type CreateMember = {
    name: string;
    idNumber: string;
    standing?: "active" | "retained" | "notJoined";
    dueExempt?: boolean;
    sex?: "male" | "female" | "unknown";
    pinyin?: string;
    phone?: string;
    employeeNo?: string;
    department?: string;
    team?: string;
    hiredOn?: string;
    joinedOn?: string;
    education?: string;
    nation?: string;
    wageBaseFen?: number;
};
export type RosterSummary = {
    people: number;
    members: number;
    womenMembers: number;
    retainedMembers: number;
    employees: number;
};
export type UpdateMember = {
    version?: number;
    name?: string;
    idNumber?: string;
    dueExempt?: boolean;
    sex?: "male" | "female" | "unknown";
    pinyin?: string | null;
    phone?: string | null;
    employeeNo?: string | null;
    department?: string | null;
    team?: string | null;
    hiredOn?: string | null;
    joinedOn?: string | null;
    education?: string | null;
    nation?: string | null;
    wageBaseFen?: number | null;
};
export type ChangeStanding = {
    version?: number;
    standing: "active" | "retained" | "notJoined" | "left" | "transferredOut" | "deemedLeft" | "expelled";
    on?: string;
    reason: string;
};
export type RevealMember = {
    fields: ("idNumber" | "phone" | "wageBaseFen")[];
    reason: string;
};
export type RevealedMember = {
    idNumber?: string | null;
    phone?: string | null;
    wageBaseFen?: number | null;
};
export type OwnMember = {
    id: string;
    ordinal: number;
    name: string;
    pinyin: string;
    sex: "male" | "female" | "unknown";
    standing: "active" | "retained" | "notJoined" | "left" | "transferredOut" | "deemedLeft" | "expelled";
    standingSince: string;
    joinedOn: string | null;
    employeeNo: string | null;
    idKind: string;
    idMasked: string;
    phoneMasked: string | null;
    department: string | null;
    team: string | null;
    hiredOn: string | null;
    education: string | null;
    nation: string | null;
    hasWageBase: boolean;
    dueExempt: boolean;
    createdAt: string;
    updatedAt: string;
    version: number;
    wageBaseFen: number | null;
    monthlyDueFen: number;
};
export type DuesRow = {
    key: string;
    memberId?: string;
    employeeNo?: string;
    idNumber?: string;
    amountFen: number;
};
export type DuesCorrectionRow = {
    key: string;
    memberId?: string;
    employeeNo?: string;
    idNumber?: string;
    period: string;
    deltaFen: number;
    reason: string;
};
export type CreateDuesBatch = {
    period: string;
    mode: "dry_run" | "commit";
    declared: {
        count: number;
        totalFen: number;
    };
    rows: DuesRow[];
    corrections?: DuesCorrectionRow[];
};
export type DuesRowResult = {
    key: string;
    status: "posted" | "already_posted" | "unmatched" | "refused";
    amountFen: number;
    dueFen?: number;
    differs?: true;
    code?: string;
    pointer?: string;
};
export type DuesCorrectionResult = {
    key: string;
    status: "posted" | "already_posted" | "unmatched" | "refused";
    deltaFen: number;
    code?: string;
    pointer?: string;
};
export type DuesBatch = {
    id: string;
    period: string;
    status: "committed" | "dry_run";
    source: "api" | "file";
    counts: {
        rows: number;
        posted: number;
        alreadyPosted: number;
        unmatched: number;
        refused: number;
        differing: number;
        corrections: number;
        correctionsRefused: number;
    };
    totals: {
        rowsFen: number;
        postedFen: number;
        unmatchedFen: number;
        addedFen: number;
        returnedFen: number;
    };
    voucherId: string | null;
    committedAt: string | null;
    mode: "dry_run" | "commit";
    rows: DuesRowResult[];
    corrections: DuesCorrectionResult[];
};
export type DuesBatchSummary = {
    id: string;
    period: string;
    status: "committed" | "dry_run";
    source: "api" | "file";
    counts: {
        rows: number;
        posted: number;
        alreadyPosted: number;
        unmatched: number;
        refused: number;
        differing: number;
        corrections: number;
        correctionsRefused: number;
    };
    totals: {
        rowsFen: number;
        postedFen: number;
        unmatchedFen: number;
        addedFen: number;
        returnedFen: number;
    };
    voucherId: string | null;
    committedAt: string | null;
};
export type DuesBatchPage = {
    data: DuesBatchSummary[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type CreateDuesBatchFile = {
    uploadId: string;
    period: string;
    mode: "dry_run" | "commit";
    mapping?: {
        employeeNo?: string;
        idNumber?: string;
        amount?: string;
        wage?: string[];
    };
    declared?: {
        count: number;
        totalFen: number;
    };
};
export type DuesFileBatch = {
    id: string;
    period: string;
    status: "committed" | "dry_run";
    source: "api" | "file";
    counts: {
        rows: number;
        posted: number;
        alreadyPosted: number;
        unmatched: number;
        refused: number;
        differing: number;
        corrections: number;
        correctionsRefused: number;
    };
    totals: {
        rowsFen: number;
        postedFen: number;
        unmatchedFen: number;
        addedFen: number;
        returnedFen: number;
    };
    voucherId: string | null;
    committedAt: string | null;
    mode: "dry_run" | "commit";
    rows: DuesRowResult[];
    corrections: DuesCorrectionResult[];
    file: {
        fileName: string;
        encoding: ("utf-8" | "utf-16le" | "utf-16be" | "gb18030" | null) | ("utf-8" | "utf-16le" | "utf-16be" | "gb18030" | null);
        columns: string[];
        mapping: {
            employeeNo?: string;
            idNumber?: string;
            amount?: string;
            wage?: string[];
        };
        declared: {
            count: number;
            totalFen: number;
        };
        declaredBy: "file" | "person" | "nobody";
        names: string[];
        bases: {
            baseFen: number | null;
            dueFen: number | null;
            rosterDueFen: number | null;
        }[];
    };
};
export type ProposeDuesFile = {
    uploadId: string;
};
export type DuesFileProposal = {
    fileName: string;
    encoding: ("utf-8" | "utf-16le" | "utf-16be" | "gb18030" | null) | ("utf-8" | "utf-16le" | "utf-16be" | "gb18030" | null);
    columns: string[];
    mapping: {
        employeeNo?: string;
        idNumber?: string;
        amount?: string;
        wage?: string[];
    };
    isRemembered: boolean;
    payItems: {
        column: string;
        counts: boolean;
        isListed: boolean;
    }[];
    sample: string[][];
    rows: number;
    totals: {
        count: number;
        totalFen: number;
    } | null;
};
export type DuesBatchRow = {
    key: string;
    status: "posted" | "already_posted" | "unmatched" | "refused";
    amountFen: number;
    dueFen?: number;
    differs?: true;
    code?: string;
    pointer?: string;
    memberId: string | null;
    name: string | null;
    hint: string | null;
};
export type DuesBatchRowPage = {
    data: DuesBatchRow[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type DuesMonth = {
    period: string;
    dueFen: number;
    paidFen: number;
    unmatchedFen: number;
    counts: {
        members: number;
        paid: number;
        unpaid: number;
        differing: number;
    };
    isClosed: boolean;
    batches: string[];
};
export type MemberDues = {
    memberId: string;
    name: string;
    employeeNo: string | null;
    dueFen: number | null;
    paidFen: number;
    status: "paid" | "unpaid" | "differs" | "none";
};
export type MemberDuesPage = {
    data: MemberDues[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type DuesWorklistEntry = {
    id: string;
    kind: "unmatched" | "differs" | "conflict";
    status: "open" | "resolved";
    period: string;
    batchId: string;
    key: string;
    hint: string;
    amountFen: number;
    dueFen: number | null;
    memberId: string | null;
    code: string | null;
    action: ("book" | "return" | "accept" | "correct" | null) | ("book" | "return" | "accept" | "correct" | null);
    reason: string | null;
    resolvedAt: string | null;
    voucherId: string | null;
    name: string | null;
};
export type DuesWorklistPage = {
    data: DuesWorklistEntry[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type ResolveDuesItem = {
    action: "book" | "return" | "accept";
    memberId?: string;
    reason: string;
};
export type DuesWorklistItem = {
    id: string;
    kind: "unmatched" | "differs" | "conflict";
    status: "open" | "resolved";
    period: string;
    batchId: string;
    key: string;
    hint: string;
    amountFen: number;
    dueFen: number | null;
    memberId: string | null;
    code: string | null;
    action: ("book" | "return" | "accept" | "correct" | null) | ("book" | "return" | "accept" | "correct" | null);
    reason: string | null;
    resolvedAt: string | null;
    voucherId: string | null;
};
export type CorrectDues = {
    memberId: string;
    period: string;
    deltaFen: number;
    reason: string;
};
export type DuesDelta = {
    id: string;
    kind: "payment" | "correction" | "worklist";
    memberId: string;
    period: string;
    deltaFen: number;
    method: ("cash" | "bank" | null) | ("cash" | "bank" | null);
    paidOn: string | null;
    reason: string | null;
    voucherId: string;
    at: string;
};
export type RecordDuesPayment = {
    memberId: string;
    period: string;
    amountFen: number;
    method: "cash" | "bank";
    paidOn: string;
};
export type OwnDuesMonth = {
    period: string;
    dueFen: number | null;
    paidFen: number;
    status: "paid" | "unpaid" | "differs" | "none";
    entries: {
        kind: "payroll" | "cash" | "bank" | "correction";
        amountFen: number;
        on: string | null;
        reason: string | null;
    }[];
};
export type DuesArrears = {
    memberId: string;
    name: string;
    employeeNo: string | null;
    months: {
        period: string;
        dueFen: number;
        paidFen: number;
    }[];
    owedFen: number;
    unpaidMonths: number;
    unpaidSince: string | null;
    reminders: number;
    lastRemindedOn: string | null;
    stage: "none" | "remind" | "excused" | "mayBeDeemedLeft";
};
export type DuesArrearsPage = {
    data: DuesArrears[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type DuesFileEntry = {
    id: string;
    kind: "reminder" | "excuse" | "departure";
    on: string | null;
    way: ("talk" | "phone" | "message" | "letter" | null) | ("talk" | "phone" | "message" | "letter" | null);
    months: string[];
    owedFen: number | null;
    "from": string | null;
    until: string | null;
    text: string | null;
    attachmentIds: string[];
    by: string;
    at: string;
};
export type DuesExemption = {
    memberId: string;
    name: string;
    "from": string;
    until: string | null;
    reason: string;
    by: string;
    at: string;
};
export type MemberDuesFile = {
    arrears: DuesArrears;
    rule: {
        months: number;
        reminders: number;
    };
    entries: DuesFileEntry[];
    exemptions: DuesExemption[];
};
export type RemindOfDues = {
    memberIds: string[];
    way: "talk" | "phone" | "message" | "letter";
    on: string;
    note?: string;
};
export type ReminderList = {
    data: DuesFileEntry[];
};
export type ExcuseArrears = {
    "from": string;
    until?: string;
    reason: string;
};
export type ConfirmDeparture = {
    resolution: string;
    attachmentIds?: string[];
};
export type DuesExemptionList = {
    data: DuesExemption[];
};
export type ExemptFromDues = {
    "from": string;
    until?: string;
    reason: string;
};
export type EndExemption = {
    until: string;
    reason: string;
};
export type IncomeReceipt = {
    year: number;
    "number": number;
    payer: string;
    purpose: "dues" | "contribution" | "subsidy" | "other";
    amountFen: number;
    on: string;
    officialNumber: string | null;
    voucherId: string | null;
    note: string | null;
    by: string;
    at: string;
    isVoid: boolean;
    voidedAt: string | null;
    voidedBy: string | null;
    voidReason: string | null;
};
export type IncomeReceiptPage = {
    data: IncomeReceipt[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type IssueIncomeReceipt = {
    payer: string;
    purpose: "dues" | "contribution" | "subsidy" | "other";
    amountFen: number;
    on: string;
    officialNumber?: string;
    voucherId?: string;
    note?: string;
};
export type VoidIncomeReceipt = {
    reason: string;
};
export type ContributionChannel = {
    validFrom: string;
    kind: "selfRemit" | "taxUpward" | "taxWhole" | "fiscal";
    employer: "private" | "stateControlled" | "fiscallyFunded";
    isDefault: boolean;
};
export type ContributionChannelList = {
    data: ContributionChannel[];
};
export type PutContributionChannel = {
    validFrom: string;
    kind: "selfRemit" | "taxUpward" | "taxWhole" | "fiscal";
    employer?: "private" | "stateControlled" | "fiscallyFunded";
};
export type ContributionTaxRow = {
    stage: "declaration" | "taxPayment" | "passBack";
    period: string;
    amountFen: number;
    on: string;
    reference: string;
};
export type RecordContributionTaxRows = {
    rows: ContributionTaxRow[];
};
export type ContributionTaxRows = {
    rows: {
        status: "recorded" | "alreadyRecorded";
        movementId: string;
    }[];
    voucherId: string | null;
};
export type RecordTransferNotice = {
    amountFen: number;
    noticedOn: string;
    reference: string;
};
export type ContributionMovement = {
    id: string;
    kind: "receipt" | "remittance" | "declaration" | "taxPayment" | "passBack" | "notice" | "refund" | "preparatoryReturn";
    period: string;
    amountFen: number;
    on: string;
    method: "bank" | "cash";
    ownFen: number;
    upwardFen: number;
    shares: {
        level: "acftu" | "province" | "city" | "county" | "industry" | "grassroots";
        amountFen: number;
    }[];
    voucherId: string | null;
    reference: string | null;
    at: string;
    reversed: {
        on: string;
        reason: string;
        by: string;
        at: string;
        voucherId: string | null;
    } | null;
};
export type ContributionsOverdue = {
    hasLateFee: boolean;
    data: {
        period: string;
        dueFen: number;
        paidFen: number;
        missingFen: number;
        dueDay: string;
        daysLate: number;
        lateFeeFen: number;
        isOverdue: boolean;
        demands: number;
        lastDemandOn: string | null;
        limitationEndsOn: string;
        warning: "none" | "soon" | "over";
    }[];
    missingFen: number;
    lateFeeFen: number;
};
export type ContributionDemand = {
    id: string;
    year: string;
    "number": number;
    on: string;
    addressee: string;
    payBy: string;
    deliveredBy: string;
    unionName: string;
    months: {
        period: string;
        dueFen: number;
        paidFen: number;
        missingFen: number;
        dueDay: string;
        daysLate: number;
        lateFeeFen: number;
    }[];
    missingFen: number;
    lateFeeFen: number;
    by: string;
    at: string;
    voided: {
        reason: string;
        by: string;
        at: string;
    } | null;
};
export type ContributionDemandList = {
    data: ContributionDemand[];
};
export type SendContributionDemand = {
    addressee: string;
    periods: string[];
    payBy: string;
    deliveredBy: string;
};
export type SmallPayerRefund = {
    year: number;
    "from": string;
    to: string;
    isOn: boolean;
    limitFen: number | null;
    source: string | null;
    employer: "private" | "stateControlled" | "fiscallyFunded";
    upwardFen: number;
    isInFull: boolean;
    isOnTime: boolean;
    obstacles: ("off" | "excludedEmployer" | "notInFull" | "late" | "overLimit" | "nothingPaid")[];
    refundFen: number;
    receivedFen: number | null;
    voucherId: string | null;
    movementId: string | null;
    period: string | null;
};
export type RecordSmallPayerRefund = {
    year: number;
    amountFen: number;
    receivedOn: string;
};
export type RecordPreparatoryReturn = {
    paidFen: number;
    amountFen: number;
    receivedOn: string;
};
export type PreparatoryFund = {
    obstacle: ("noRule" | "off" | "nothingBack" | null) | ("noRule" | "off" | "nothingBack" | null);
    rule: {
        trigger: "oneYearOpen" | "preparatoryBody" | "helpBegun";
        rateBp: number;
        returnBp: number;
        source: string;
        isVerified: boolean;
    } | null;
    paidFen: number;
    returnedFen: number;
    returns: {
        movementId: string;
        period: string;
        amountFen: number;
        voucherId: string;
    }[];
};
export type VoidContributionDemand = {
    reason: string;
};
export type ReverseContributionMovement = {
    reason: string;
    on: string;
};
export type Contribution = {
    period: string;
    payrollFen: number | null;
    dueFen: number;
    receivedFen: number;
    ownFen: number;
    upwardFen: number;
    remittedFen: number;
    owedFen: number;
    declaredFen: number;
    taxPaidFen: number;
    passedBackFen: number;
    announcedFen: number;
    channel: "selfRemit" | "taxUpward" | "taxWhole" | "fiscal";
    stages: {
        stage: "declared" | "taxPaid" | "received" | "remitted" | "passedBack";
        expectedFen: number;
        actualFen: number;
        varianceFen: number;
    }[];
    missingFen: number;
    shares: {
        level: "acftu" | "province" | "city" | "county" | "industry" | "grassroots";
        amountFen: number;
    }[];
};
export type SplitScheme = {
    validFrom: string;
    isDefault: boolean;
    shares: {
        level: "acftu" | "province" | "city" | "county" | "industry" | "grassroots";
        basisPoints: number;
    }[];
};
export type SplitSchemeList = {
    data: SplitScheme[];
};
export type PutSplitScheme = {
    validFrom: string;
    shares: {
        level: "acftu" | "province" | "city" | "county" | "industry" | "grassroots";
        basisPoints: number;
    }[];
};
export type ContributionDetail = {
    period: string;
    payrollFen: number | null;
    dueFen: number;
    receivedFen: number;
    ownFen: number;
    upwardFen: number;
    remittedFen: number;
    owedFen: number;
    declaredFen: number;
    taxPaidFen: number;
    passedBackFen: number;
    announcedFen: number;
    channel: "selfRemit" | "taxUpward" | "taxWhole" | "fiscal";
    stages: {
        stage: "declared" | "taxPaid" | "received" | "remitted" | "passedBack";
        expectedFen: number;
        actualFen: number;
        varianceFen: number;
    }[];
    missingFen: number;
    shares: {
        level: "acftu" | "province" | "city" | "county" | "industry" | "grassroots";
        amountFen: number;
    }[];
    movements: ContributionMovement[];
};
export type DeclarePayroll = {
    payrollFen: number;
};
export type RecordContributionReceipt = {
    amountFen: number;
    receivedOn: string;
    method?: "bank" | "cash";
};
export type RecordRemittance = {
    amountFen: number;
    remittedOn: string;
};
export type Account = {
    code: string;
    zh: string;
    en: string;
    "class": "asset" | "liability" | "netAssets" | "income" | "expense";
    normalSide: "debit" | "credit";
    parent: string | null;
    isLeaf: boolean;
    origin: "listed" | "borrowed" | "own";
    pinyin: string;
};
export type Balance = {
    account: string;
    zh: string;
    en: string;
    "class": "asset" | "liability" | "netAssets" | "income" | "expense";
    normalSide: "debit" | "credit";
    openingFen: number;
    debitFen: number;
    creditFen: number;
    closingFen: number;
};
export type LedgerEntry = {
    voucherId: string;
    date: string;
    summary: string;
    memo: string | null;
    debitFen: number;
    creditFen: number;
};
export type LedgerEntryPage = {
    data: LedgerEntry[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type Voucher = {
    id: string;
    "type": "ji";
    "number": number;
    period: string;
    date: string;
    summary: string;
    lines: {
        account: string;
        zh: string;
        en: string;
        debitFen: number;
        creditFen: number;
        memo: string | null;
        project: string | null;
        isEarmarked: boolean;
    }[];
    totalFen: number;
    source: {
        kind: "duesRun" | "duesPayment" | "duesCorrection" | "duesWorklist" | "contributionReceipt" | "contributionRemittance" | "opening" | "manual" | "reversal" | "carryForward" | "expenditure" | "advance" | "assetAcquisition" | "assetDisposal" | "depreciation" | "bankLine" | "contributionRefund" | "contributionPassBack" | "contributionNotice" | "preparatoryReturn" | "payout";
        id: string;
        period: string;
    };
    sourceHref: string | null;
    preparedBy: string;
    reviewedBy: string | null;
    selfReview: string | null;
    attachments: number;
    attachmentIds: string[];
    reverses: string | null;
    reversedBy: string | null;
    at: string;
    previousHash: string;
    hash: string;
};
export type VoucherPage = {
    data: Voucher[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type TrialBalance = {
    "from": string;
    to: string;
    debitFen: number;
    creditFen: number;
    differenceFen: number;
    balanced: boolean;
    vouchersChecked: number;
    drift: {
        account: string;
        keptFen: number;
        recountedFen: number;
    }[];
};
export type LedgerVerification = {
    period: string;
    ok: boolean;
    vouchers: number;
    headHash: string | null;
    findings: {
        kind: "gap" | "order" | "content" | "chain" | "head" | "unbalanced";
        "type": "ji";
        "number": number;
    }[];
};
export type ChartAccount = {
    code: string;
    zh: string;
    en: string;
    "class": "asset" | "liability" | "netAssets" | "income" | "expense";
    normalSide: "debit" | "credit";
    parent: string | null;
    isLeaf: boolean;
    origin: "listed" | "borrowed" | "own";
    pinyin: string;
    hasMoved: boolean;
    isOpen: boolean;
};
export type Chart = {
    level: "grassroots" | "county";
    chartVersion: number;
    isLevelFree: boolean;
    accounts: ChartAccount[];
    borrowable: {
        code: string;
        zh: string;
        en: string;
    }[];
};
export type SetChartLevel = {
    level: "grassroots" | "county";
};
export type AddAccount = {
    parent: string;
    code?: string;
    zh: string;
    en?: string;
};
export type RenameAccount = {
    zh: string;
    en?: string;
};
export type BorrowAccount = {
    code: string;
};
export type Opening = {
    status: "none" | "prepared" | "posted";
    period: string | null;
    chartVersion: number;
    lines: {
        account: string;
        debitFen: number;
        creditFen: number;
        movedDebitFen: number;
        movedCreditFen: number;
        project: string | null;
    }[];
    differenceFen: number;
    maker: string | null;
    isOwn: boolean;
    mayReviewOwn: boolean;
    latest: string;
    voucherIds: string[];
    version: number;
};
export type SaveOpening = {
    period: string;
    lines: {
        account: string;
        debitFen?: number;
        creditFen?: number;
        movedDebitFen?: number;
        movedCreditFen?: number;
        project?: string;
    }[];
    chartVersion?: number;
    version?: number;
};
export type ProposeOpening = {
    uploadId: string;
    chartVersion: number;
};
export type OpeningProposal = {
    fileName: string;
    chartVersion: number;
    rows: {
        row: number;
        code: string;
        name: string;
        account: string | null;
        problem: ("unknown" | "nameDiffers" | "choose" | "amount" | null) | ("unknown" | "nameDiffers" | "choose" | "amount" | null);
        debitFen: number;
        creditFen: number;
        movedDebitFen: number;
        movedCreditFen: number;
    }[];
    skipped: number;
};
export type PostVoucherDraft = {
    version: number;
};
export type OpeningVouchers = {
    voucherIds: string[];
};
export type WithdrawOpening = {
    reason: string;
};
export type VoucherTemplate = {
    id: string;
    name: string;
    summary: string;
    lines: {
        account: string;
        side: "debit" | "credit";
        memo?: string;
    }[];
};
export type VoucherTemplateList = {
    data: VoucherTemplate[];
};
export type CreateVoucherTemplate = {
    name: string;
    summary: string;
    lines: {
        account: string;
        side: "debit" | "credit";
        memo?: string;
    }[];
};
export type Gone = {
    id: string;
};
export type SummaryList = {
    data: string[];
};
export type VoucherDraft = {
    id: string;
    kind: "manual" | "reversal";
    status: "draft" | "submitted" | "returned" | "posted";
    date: string;
    summary: string;
    lines: {
        account: string;
        zh: string;
        en: string;
        debitFen: number;
        creditFen: number;
        memo: string | null;
        project: string | null;
        isEarmarked: boolean;
    }[];
    totalFen: number;
    attachments: number;
    attachmentIds: string[];
    reverses: string | null;
    maker: string;
    isOwn: boolean;
    mayReviewOwn: boolean;
    returned: {
        by: string;
        reason: string;
        at: string;
    } | null;
    voucherId: string | null;
    createdAt: string;
    updatedAt: string;
    version: number;
};
export type VoucherDraftPage = {
    data: VoucherDraft[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type SaveVoucherDraft = {
    date: string;
    summary: string;
    lines: {
        account: string;
        debitFen: number;
        creditFen: number;
        memo?: string;
        project?: string;
    }[];
    attachments?: number;
    attachmentIds?: string[];
    submit?: boolean;
    version?: number;
};
export type PostedVoucherDraft = {
    voucherId: string;
};
export type ReturnVoucherDraft = {
    version: number;
    reason: string;
};
export type ReverseVoucher = {
    date: string;
    reason: string;
};
export type Project = {
    id: string;
    name: string;
    purpose: string;
    funder: string;
    isEarmarked: boolean;
    accounts: string[];
    status: "open" | "closed";
    openingFen: number;
    receivedFen: number;
    spentFen: number;
    availableFen: number;
    version: number;
};
export type ProjectList = {
    data: Project[];
};
export type CreateProject = {
    name: string;
    purpose?: string;
    funder?: string;
    isEarmarked: boolean;
    accounts?: string[];
    openingFen?: number;
};
export type UpdateProject = {
    name: string;
    purpose?: string;
    funder?: string;
    isEarmarked: boolean;
    accounts?: string[];
    status: "open" | "closed";
    version: number;
};
export type ClosingYear = {
    year: number;
    closedThrough: string | null;
    next: string | null;
    months: {
        period: string;
        status: "running" | "open" | "closed";
        closedAt: string | null;
        closedBy: string | null;
        vouchers: number;
    }[];
    reopenings: {
        period: string;
        reason: string;
        requestedBy: string;
        requestedAt: string;
        confirmedBy: string;
        confirmedAt: string;
    }[];
    retention: {
        kind: "vouchers" | "books" | "monthlyStatements" | "annualStatements" | "bankRecords";
        years: number | null;
        keepUntil: string | null;
    }[];
};
export type ClosingChecklist = {
    period: string;
    status: "running" | "open" | "closed";
    closedAt: string | null;
    closedBy: string | null;
    vouchers: number;
    isReady: boolean;
    isReopenable: boolean;
    checks: {
        code: string;
        isBlocking: boolean;
        count: number;
    }[];
    reopening: {
        period: string;
        reason: string;
        requestedBy: string;
        requestedAt: string;
        isOwn: boolean;
    } | null;
};
export type CarryForwardPreview = {
    year: number;
    on: string;
    earlierOpen: number;
    isDecemberOpen: boolean;
    isDue: boolean;
    isReady: boolean;
    releasableFen: number;
    steps: {
        step: "surplus" | "earmarked" | "carriedOver" | "release" | "total";
        summary: string;
        lines: {
            account: string;
            zh: string;
            en: string;
            debitFen: number;
            creditFen: number;
            memo: string | null;
        }[];
    }[];
    voucherIds: string[];
};
export type BudgetYearRow = {
    year: number;
    inForce: number | null;
    open: number | null;
    openState: ("draft" | "returned" | "committee" | "audit" | "meeting" | "upper" | "inForce" | "superseded" | "discarded" | null) | ("draft" | "returned" | "committee" | "audit" | "meeting" | "upper" | "inForce" | "superseded" | "discarded" | null);
    incomeFen: number;
    spendingFen: number;
    adjustments: number;
};
export type BudgetYearList = {
    data: BudgetYearRow[];
};
export type BudgetVersionRow = {
    id: string;
    year: number;
    "number": number;
    state: "draft" | "returned" | "committee" | "audit" | "meeting" | "upper" | "inForce" | "superseded" | "discarded";
    reason: string;
    incomeFen: number;
    spendingFen: number;
    basicFen: number;
    projectFen: number;
    priorSurplusUsedFen: number;
    preparedBy: string;
    createdAt: string;
    updatedAt: string;
    v: number;
};
export type BudgetYear = {
    year: number;
    inForce: number | null;
    open: number | null;
    openState: ("draft" | "returned" | "committee" | "audit" | "meeting" | "upper" | "inForce" | "superseded" | "discarded" | null) | ("draft" | "returned" | "committee" | "audit" | "meeting" | "upper" | "inForce" | "superseded" | "discarded" | null);
    incomeFen: number;
    spendingFen: number;
    adjustments: number;
    adjustmentsAllowed: number;
    upperAction: {
        value: "approve" | "file";
        source: string;
        isVerified: boolean;
    };
    interim: {
        reason: string;
        by: string;
        at: string;
    } | null;
    versions: BudgetVersionRow[];
};
export type BudgetExecutionLine = {
    account: string;
    zh: string;
    en: string;
    project: string | null;
    projectName: string | null;
    isLimited: boolean;
    priorFen: number | null;
    limitFen: number;
    encumberedFen: number;
    actualFen: number;
    availableFen: number;
    lapsedFen: number;
    note: string;
};
export type BudgetIncomeLine = {
    account: string;
    zh: string;
    en: string;
    project: string | null;
    projectName: string | null;
    isPlanned: boolean;
    priorFen: number | null;
    amountFen: number;
    actualFen: number;
    note: string;
};
export type BudgetExecution = {
    year: number;
    version: number | null;
    on: string;
    elapsedBasisPoints: number;
    warnBasisPoints: number;
    isClosed: boolean;
    priorSurplusUsedFen: number;
    spending: BudgetExecutionLine[];
    income: BudgetIncomeLine[];
    totals: {
        incomeBudgetFen: number;
        incomeFen: number;
        limitFen: number;
        encumberedFen: number;
        actualFen: number;
        availableFen: number;
        lapsedFen: number;
        unbudgetedFen: number;
    };
    months: {
        period: string;
        incomeFen: number;
        spendingFen: number;
    }[];
};
export type SetInterimSpending = {
    isAllowed: boolean;
    reason?: string;
};
export type ReadBudgetFile = {
    uploadId: string;
};
export type BudgetLine = {
    account: string;
    zh: string;
    en: string;
    project: string | null;
    projectName: string | null;
    priorFen: number | null;
    amountFen: number;
    usedFen: number;
    note: string;
};
export type BudgetFileRows = {
    fileName: string;
    lines: BudgetLine[];
    priorSurplusUsedFen: number | null;
};
export type CreateBudgetVersion = {
    reason?: string;
};
export type BudgetStep = {
    verb: "submit" | "pass" | "return" | "discard";
    "from": "draft" | "returned" | "committee" | "audit" | "meeting" | "upper" | "inForce" | "superseded" | "discarded";
    to: "draft" | "returned" | "committee" | "audit" | "meeting" | "upper" | "inForce" | "superseded" | "discarded";
    on: string;
    at: string;
    by: string;
    documentNumber: string;
    note: string;
    attachmentIds: string[];
    isFromAbove: boolean;
    problem: string | null;
};
export type BudgetVersion = {
    id: string;
    year: number;
    "number": number;
    state: "draft" | "returned" | "committee" | "audit" | "meeting" | "upper" | "inForce" | "superseded" | "discarded";
    reason: string;
    incomeFen: number;
    spendingFen: number;
    basicFen: number;
    projectFen: number;
    priorSurplusUsedFen: number;
    preparedBy: string;
    createdAt: string;
    updatedAt: string;
    v: number;
    note: string;
    lines: BudgetLine[];
    steps: BudgetStep[];
    needs: {
        documentNumber: boolean;
        note: boolean;
        attachment: boolean;
    };
    filedAt: {
        nodeCode: string;
        at: string;
    } | null;
};
export type BudgetLineInput = {
    account: string;
    project?: string | null;
    priorFen?: number | null;
    amountFen: number;
    note?: string;
};
export type SaveBudget = {
    v: number;
    lines: BudgetLineInput[];
    priorSurplusUsedFen?: number;
    note?: string;
};
export type TakeBudgetStep = {
    v: number;
    verb: "submit" | "pass" | "return" | "discard";
    on: string;
    documentNumber?: string;
    note?: string;
    attachmentIds?: string[];
};
export type BudgetComparison = {
    year: number;
    before: BudgetVersionRow;
    after: BudgetVersionRow;
    lines: {
        account: string;
        zh: string;
        en: string;
        project: string | null;
        projectName: string | null;
        beforeFen: number | null;
        afterFen: number | null;
        differenceFen: number;
        note: string;
    }[];
};
export type BudgetLineEntry = {
    voucherId: string;
    date: string;
    summary: string;
    account: string;
    memo: string | null;
    amountFen: number;
};
export type BudgetLineEntryPage = {
    data: BudgetLineEntry[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type BudgetLineHolder = {
    expenditureId: string;
    title: string;
    applicant: string;
    submittedOn: string;
    heldFen: number;
};
export type BudgetLineHolderPage = {
    data: BudgetLineHolder[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type DrawSample = {
    "from": string;
    to: string;
    method: "random" | "roundAmounts" | "weekend" | "splitInvoices" | "repeatPayee" | "overStandard" | "withoutAttachment";
    seed?: string;
    count?: number;
    unitFen?: number;
    windowDays?: number;
    times?: number;
};
export type InspectionSampleDetail = {
    id: string;
    "from": string;
    to: string;
    method: "random" | "roundAmounts" | "weekend" | "splitInvoices" | "repeatPayee" | "overStandard" | "withoutAttachment";
    seed: string;
    parameters: {
        [key: string]: number;
    };
    populationCount: number;
    populationFen: number;
    populationHash: string;
    hitCount: number;
    drawnBy: string;
    at: string;
    hits: {
        voucherId: string;
        date: string;
        summary: string;
        amountFen: number;
        payee: string | null;
        reason: "drawn" | "roundAmount" | "weekend" | "splitBelowLimit" | "repeatPayee" | "warned" | "noResolution" | "noPaper";
        group: number | null;
    }[];
};
export type InspectionSample = {
    id: string;
    "from": string;
    to: string;
    method: "random" | "roundAmounts" | "weekend" | "splitInvoices" | "repeatPayee" | "overStandard" | "withoutAttachment";
    seed: string;
    parameters: {
        [key: string]: number;
    };
    populationCount: number;
    populationFen: number;
    populationHash: string;
    hitCount: number;
    drawnBy: string;
    at: string;
};
export type InspectionSamplePage = {
    data: InspectionSample[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type RecordFinding = {
    title: string;
    rule: string;
    detail: string;
    amountFen: number;
    voucherIds?: string[];
    attachmentIds?: string[];
    sampleId?: string;
    dueOn: string;
};
export type AuditFinding = {
    id: string;
    status: "open" | "answered" | "closed" | "dropped";
    title: string;
    rule: string;
    amountFen: number;
    voucherIds: string[];
    sampleId: string | null;
    dueOn: string;
    isOverdue: boolean;
    history: {
        verb: "record" | "answer" | "reopen" | "close" | "drop";
        by: string;
        at: string;
        text: string;
        attachmentIds: string[];
    }[];
    createdAt: string;
};
export type AuditFindingPage = {
    data: AuditFinding[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type ActOnFinding = {
    text: string;
    attachmentIds?: string[];
};
export type InspectionReport = {
    unionName: string;
    "from": string;
    to: string;
    books: {
        vouchers: number;
        outFen: number;
        incomeFen: number;
        spendingFen: number;
        faults: number;
    };
    samples: InspectionSample[];
    findings: AuditFinding[];
    totals: {
        recorded: number;
        open: number;
        amountFen: number;
    };
};
export type RequestInspectionPack = {
    "from": string;
    to: string;
};
export type InspectionPack = {
    id: string;
    "from": string;
    to: string;
    status: "building" | "ready" | "failed";
    requestedBy: string;
    requestedAt: string;
    files: number | null;
    sizeBytes: number | null;
    sha256: string | null;
    failure: string | null;
};
export type InspectionPackList = {
    data: InspectionPack[];
};
export type DutyException = {
    id: string;
    person: {
        id: string;
        name: string;
    };
    duties: ("reviewOwn" | "payApproved" | "payOwn")[];
    reason: string;
    validFrom: string;
    validTo: string;
    decidedOn: string;
    attachmentIds: string[];
    recordedBy: {
        id: string;
        name: string;
    };
    recordedAt: string;
    state: "upcoming" | "inForce" | "ended" | "revoked";
    revoked: {
        by: {
            id: string;
            name: string;
        };
        at: string;
        reason: string;
    } | null;
};
export type DutyExceptionList = {
    data: DutyException[];
    isSmall: boolean;
    maxEmployees: number;
    source: string;
    verified: boolean;
    officers: {
        id: string;
        name: string;
        duties: ("reviewOwn" | "payApproved" | "payOwn")[];
    }[];
};
export type RecordDutyException = {
    personId: string;
    duties: ("reviewOwn" | "payApproved" | "payOwn")[];
    reason: string;
    validFrom: string;
    validTo: string;
    decidedOn: string;
    attachmentIds: string[];
};
export type RevokeDutyException = {
    reason: string;
};
export type DutyUse = {
    duty: "reviewOwn" | "payApproved" | "payOwn";
    kind: "voucher" | "expenditure";
    id: string;
    voucherId: string;
    amountFen: number;
    at: string;
};
export type DutyUsePage = {
    data: DutyUse[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type ApprovalFlow = {
    kind: "expenditure" | "advance" | "assetDisposal" | "payout";
    version: number;
    latestVersion: number;
    validFrom: string;
    bands: {
        upToFen: number | null;
        steps: {
            roles: ("chair" | "viceChair" | "committee" | "finance")[];
            mode: "all" | "any";
        }[];
    }[];
    resolutionAboveFen: number | null;
    upcoming: {
        version: number;
        validFrom: string;
        reason: string;
        publishedBy: string;
        publishedAt: string;
        bands: {
            upToFen: number | null;
            steps: {
                roles: ("chair" | "viceChair" | "committee" | "finance")[];
                mode: "all" | "any";
            }[];
        }[];
    } | null;
    versions: {
        version: number;
        validFrom: string;
        reason: string;
        publishedBy: string;
        publishedAt: string;
    }[];
};
export type ApprovalFlowList = {
    data: ApprovalFlow[];
    substitutes: {
        role: ("chair" | "viceChair" | "committee" | "finance" | null) | ("chair" | "viceChair" | "committee" | "finance" | null);
        personId: string | null;
        by: string;
        "from": string;
        to: string;
    }[];
    officers: {
        id: string;
        name: string;
        roles: ("chair" | "viceChair" | "committee" | "finance" | "cashier" | "audit" | "women" | "groupLeader" | "member")[];
    }[];
    resolutionRule: {
        source: string;
        verified: boolean;
    };
};
export type PutApprovalFlow = {
    kind: "expenditure" | "advance" | "assetDisposal" | "payout";
    baseVersion: number;
    validFrom: string;
    bands: {
        upToFen: number | null;
        steps: {
            roles: ("chair" | "viceChair" | "committee" | "finance")[];
            mode: "all" | "any";
        }[];
    }[];
    reason: string;
};
export type PutApprovalSubstitutes = {
    substitutes: {
        role?: "chair" | "viceChair" | "committee" | "finance";
        personId?: string;
        by: string;
        "from": string;
        to: string;
    }[];
};
export type SimulateApprovalFlow = {
    kind: "expenditure" | "advance" | "assetDisposal" | "payout";
    amountFen: number;
    applicantId: string;
    bands?: {
        upToFen: number | null;
        steps: {
            roles: ("chair" | "viceChair" | "committee" | "finance")[];
            mode: "all" | "any";
        }[];
    }[];
};
export type ApprovalSimulation = {
    needsResolution: boolean;
    steps: {
        roles: ("chair" | "viceChair" | "committee" | "finance")[];
        mode: "all" | "any";
        signers: {
            id: string;
            name: string;
            role: "chair" | "viceChair" | "committee" | "finance";
            source: "role" | "standIn" | "transfer" | "added";
            signedAt: string | null;
            signedBy: {
                id: string;
                name: string;
            } | null;
        }[];
    }[];
};
export type ExpenditureRow = {
    id: string;
    "type": "expense" | "advance";
    status: "pending" | "returned" | "refused" | "withdrawn" | "approved" | "cancelled" | "paid" | "advanced" | "settled" | "reversed";
    title: string;
    payeeName: string;
    kinds: ("education" | "sports" | "publicity" | "recuperation" | "festival" | "birthday" | "marriage" | "birth" | "illness" | "memberDeath" | "kinDeath" | "retirement" | "outing" | "otherActivity" | "contest" | "home" | "innovation" | "readingRoom" | "otherService" | "labourRelations" | "labourProtection" | "legalAid" | "hardship" | "seasonalCare" | "otherRights" | "training" | "meeting" | "specialBusiness" | "otherBusiness" | "building" | "officeEquipment" | "specialEquipment" | "vehicle" | "majorRepair" | "informationTechnology" | "otherCapital" | "other")[];
    totalFen: number;
    applicant: {
        id: string;
        name: string;
    };
    submittedOn: string;
    dueOn: string | null;
    isOverdue: boolean;
    paidOn: string | null;
    voucherId: string | null;
    warnings: number;
    waitingFor: string[];
};
export type ExpenditurePage = {
    data: ExpenditureRow[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type ExpenditureLineInput = {
    kind: "education" | "sports" | "publicity" | "recuperation" | "festival" | "birthday" | "marriage" | "birth" | "illness" | "memberDeath" | "kinDeath" | "retirement" | "outing" | "otherActivity" | "contest" | "home" | "innovation" | "readingRoom" | "otherService" | "labourRelations" | "labourProtection" | "legalAid" | "hardship" | "seasonalCare" | "otherRights" | "training" | "meeting" | "specialBusiness" | "otherBusiness" | "building" | "officeEquipment" | "specialEquipment" | "vehicle" | "majorRepair" | "informationTechnology" | "otherCapital" | "other";
    amountFen: number;
    memo: string;
    form?: "goods" | "namedVoucher" | "service" | "cash" | "valueCard";
    project?: string;
    festival?: "newYear" | "spring" | "qingming" | "labour" | "dragonBoat" | "midAutumn" | "national" | "minority";
    participants?: number;
    winners?: number;
    topPrizeFen?: number;
    souvenirFen?: number;
    mealFen?: number;
    days?: number;
    recipients?: {
        memberId: string;
        amountFen: number;
        cause?: string;
    }[];
};
export type InvoiceInput = {
    code?: string;
    "number": string;
    date: string;
    amountFen: number;
};
export type RequestExpenditure = {
    title: string;
    payee: {
        name: string;
        bankName?: string;
        account?: string;
    };
    lines: ExpenditureLineInput[];
    invoices?: InvoiceInput[];
    papers?: {
        attachmentId: string;
        paper: "invoice" | "signedList" | "plan" | "photo" | "minutes" | "contract" | "receipt" | "other";
    }[];
    settles?: string;
};
export type ExpenditureFinding = {
    code: string;
    severity: "stop" | "warn";
    citation: string;
    verified: boolean;
    params: {
        [key: string]: string | number | boolean;
    };
    pointer: string;
};
export type Approval = {
    kind: "expenditure" | "advance" | "assetDisposal" | "payout";
    flowVersion: number;
    amountFen: number;
    applicant: {
        id: string;
        name: string;
    };
    status: "pending" | "approved" | "refused" | "returned" | "withdrawn";
    round: number;
    steps: {
        roles: ("chair" | "viceChair" | "committee" | "finance")[];
        mode: "all" | "any";
        signers: {
            id: string;
            name: string;
            role: "chair" | "viceChair" | "committee" | "finance";
            source: "role" | "standIn" | "transfer" | "added";
            signedAt: string | null;
            signedBy: {
                id: string;
                name: string;
            } | null;
        }[];
    }[];
    step: number;
    needsResolution: boolean;
    resolutionIds: string[];
    history: {
        verb: "approve" | "refuse" | "returnBack" | "transfer" | "addSigner" | "withdraw" | "remind" | "submit" | "settle";
        by: {
            id: string;
            name: string;
        };
        at: string;
        step: number;
        round: number;
        other: {
            id: string;
            name: string;
        } | null;
        note: string | null;
        attachmentIds: string[];
    }[];
    may: ("approve" | "refuse" | "returnBack" | "transfer" | "addSigner" | "withdraw" | "remind")[];
};
export type Expenditure = {
    id: string;
    "type": "expense" | "advance";
    status: "pending" | "returned" | "refused" | "withdrawn" | "approved" | "cancelled" | "paid" | "advanced" | "settled" | "reversed";
    title: string;
    payeeName: string;
    kinds: ("education" | "sports" | "publicity" | "recuperation" | "festival" | "birthday" | "marriage" | "birth" | "illness" | "memberDeath" | "kinDeath" | "retirement" | "outing" | "otherActivity" | "contest" | "home" | "innovation" | "readingRoom" | "otherService" | "labourRelations" | "labourProtection" | "legalAid" | "hardship" | "seasonalCare" | "otherRights" | "training" | "meeting" | "specialBusiness" | "otherBusiness" | "building" | "officeEquipment" | "specialEquipment" | "vehicle" | "majorRepair" | "informationTechnology" | "otherCapital" | "other")[];
    totalFen: number;
    applicant: {
        id: string;
        name: string;
    };
    submittedOn: string;
    dueOn: string | null;
    isOverdue: boolean;
    paidOn: string | null;
    voucherId: string | null;
    warnings: number;
    waitingFor: string[];
    payee: {
        name: string;
        bankName: string | null;
        accountMasked: string | null;
    };
    lines: {
        kind: "education" | "sports" | "publicity" | "recuperation" | "festival" | "birthday" | "marriage" | "birth" | "illness" | "memberDeath" | "kinDeath" | "retirement" | "outing" | "otherActivity" | "contest" | "home" | "innovation" | "readingRoom" | "otherService" | "labourRelations" | "labourProtection" | "legalAid" | "hardship" | "seasonalCare" | "otherRights" | "training" | "meeting" | "specialBusiness" | "otherBusiness" | "building" | "officeEquipment" | "specialEquipment" | "vehicle" | "majorRepair" | "informationTechnology" | "otherCapital" | "other";
        account: string;
        amountFen: number;
        memo: string;
        form: "goods" | "namedVoucher" | "service" | "cash" | "valueCard";
        project: string | null;
        festival: ("newYear" | "spring" | "qingming" | "labour" | "dragonBoat" | "midAutumn" | "national" | "minority" | null) | ("newYear" | "spring" | "qingming" | "labour" | "dragonBoat" | "midAutumn" | "national" | "minority" | null);
        participants: number | null;
        winners: number | null;
        topPrizeFen: number | null;
        souvenirFen: number | null;
        mealFen: number | null;
        days: number | null;
        recipients: number;
    }[];
    invoices: {
        code: string;
        "number": string;
        date: string;
        amountFen: number;
    }[];
    papers: {
        attachmentId: string;
        paper: "invoice" | "signedList" | "plan" | "photo" | "minutes" | "contract" | "receipt" | "other";
    }[];
    checklist: {
        paper: "invoice" | "signedList" | "plan" | "photo" | "minutes" | "contract" | "receipt" | "other";
        isNeeded: boolean;
        isThere: boolean;
    }[];
    findings: ExpenditureFinding[];
    settles: string | null;
    recipients: number;
    approval: Approval;
    payment: {
        method: "bank" | "cash";
        paidOn: string;
        voucherId: string;
        by: {
            id: string;
            name: string;
        };
        at: string;
        payoutId: string | null;
        exceptions: {
            exceptionId: string;
            duty: "reviewOwn" | "payApproved" | "payOwn";
            reason: string;
            decidedOn: string;
        }[];
    } | null;
    settlement: {
        on: string;
        voucherId: string;
        expenditureId: string | null;
        returnedFen: number;
    } | null;
    reversal: {
        outcome: "payAgain" | "end" | "reopen";
        voucherId: string;
        on: string;
        reason: string;
        by: {
            id: string;
            name: string;
        };
        at: string;
    } | null;
    reversals: {
        outcome: "payAgain" | "end" | "reopen";
        voucherId: string;
        on: string;
        reason: string;
        by: {
            id: string;
            name: string;
        };
        at: string;
        redVoucherId: string;
        confirmedBy: {
            id: string;
            name: string;
        };
        confirmedAt: string;
        exceptions: {
            exceptionId: string;
            duty: "reviewOwn" | "payApproved" | "payOwn";
            reason: string;
            decidedOn: string;
        }[];
    }[];
    createdAt: string;
};
export type SpendingKind = {
    kind: "education" | "sports" | "publicity" | "recuperation" | "festival" | "birthday" | "marriage" | "birth" | "illness" | "memberDeath" | "kinDeath" | "retirement" | "outing" | "otherActivity" | "contest" | "home" | "innovation" | "readingRoom" | "otherService" | "labourRelations" | "labourProtection" | "legalAid" | "hardship" | "seasonalCare" | "otherRights" | "training" | "meeting" | "specialBusiness" | "otherBusiness" | "building" | "officeEquipment" | "specialEquipment" | "vehicle" | "majorRepair" | "informationTechnology" | "otherCapital" | "other";
    account: string;
    zh: string;
    en: string;
    needs: ("invoice" | "signedList" | "plan" | "photo" | "minutes" | "contract" | "receipt" | "other")[];
    later: ("invoice" | "signedList" | "plan" | "photo" | "minutes" | "contract" | "receipt" | "other")[];
    perHead: boolean;
    standard: {
        capFen: number | null;
        source: string;
        verified: boolean;
    } | null;
    availableFen: number | null;
};
export type SpendingKinds = {
    data: SpendingKind[];
};
export type ExpenditureRows = {
    data: ExpenditureRow[];
};
export type RequestAdvance = {
    title: string;
    payee: {
        name: string;
        bankName?: string;
        account?: string;
    };
    amountFen: number;
    dueOn: string;
    papers?: {
        attachmentId: string;
        paper: "invoice" | "signedList" | "plan" | "photo" | "minutes" | "contract" | "receipt" | "other";
    }[];
};
export type ExpenditureCheck = {
    findings: ExpenditureFinding[];
    isSubmittable: boolean;
    papers: {
        paper: "invoice" | "signedList" | "plan" | "photo" | "minutes" | "contract" | "receipt" | "other";
        isNeeded: boolean;
        isThere: boolean;
    }[];
    totalFen: number;
    budget: {
        account: string;
        availableFen: number | null;
        amountFen: number;
    }[];
};
export type ApprovalAct = {
    verb: "approve" | "refuse" | "returnBack" | "transfer" | "addSigner" | "withdraw" | "remind";
    note?: string;
    to?: string;
    attachmentIds?: string[];
};
export type AddPapers = {
    papers: {
        attachmentId: string;
        paper: "invoice" | "signedList" | "plan" | "photo" | "minutes" | "contract" | "receipt" | "other";
    }[];
};
export type PayExpenditure = {
    method: "bank" | "cash";
    paidOn: string;
};
export type CancelExpenditure = {
    reason: string;
};
export type ReturnAdvance = {
    method: "bank" | "cash";
    returnedOn: string;
};
export type ProposeReversal = {
    outcome: "payAgain" | "end" | "reopen";
    on: string;
    reason: string;
};
export type DecideReversal = {
    proposedAt: string;
};
export type ReceiptList = {
    expenditureId: string;
    title: string;
    totalFen: number;
    signedFen: number;
    signed: number;
    hasScan: boolean;
    data: {
        memberId: string;
        name: string;
        item: string;
        amountFen: number;
        signedAt: string | null;
        signedBy: string | null;
    }[];
};
export type OwnReceipt = {
    expenditureId: string;
    title: string;
    items: {
        item: string;
        amountFen: number;
    }[];
    amountFen: number;
    submittedOn: string;
    signedAt: string | null;
};
export type OwnReceipts = {
    data: OwnReceipt[];
};
export type PayoutTemplate = {
    delimiter: "comma" | "pipe" | "tab";
    hasHead: boolean;
    hasTotals: boolean;
    columns: {
        field: "no" | "name" | "card" | "amount" | "memo" | "blank";
        head: string;
    }[];
    maxRows: number;
    extension: "csv" | "txt";
};
export type BankAccount = {
    id: string;
    name: string;
    bank: string;
    numberTail: string;
    isPrimary: boolean;
    payoutTemplate: PayoutTemplate | null;
    anchorOn: string | null;
    balanceFen: number | null;
    lastDay: string | null;
    closed: boolean;
    version: number;
};
export type BankAccountList = {
    data: BankAccount[];
    reconciledTo: string | null;
};
export type OpenBankAccount = {
    name: string;
    bank: string;
    "number": string;
    opening?: {
        on: string;
        balanceFen: number;
    };
};
export type BankAccountDetail = {
    id: string;
    name: string;
    bank: string;
    numberTail: string;
    isPrimary: boolean;
    payoutTemplate: PayoutTemplate | null;
    anchorOn: string | null;
    balanceFen: number | null;
    lastDay: string | null;
    closed: boolean;
    version: number;
    months: {
        period: string;
        lines: number;
        inFen: number;
        outFen: number;
        balanceFen: number | null;
        isReconciled: boolean;
    }[];
};
export type ChangeBankAccount = {
    name?: string;
    bank?: string;
    opening?: {
        on: string;
        balanceFen: number;
    };
    closed?: boolean;
    primary?: true;
};
export type ProposeBankStatement = {
    accountId: string;
    uploadId: string;
    encoding?: "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
};
export type BankStatementProposal = {
    fileName: string;
    encoding: ("utf-8" | "utf-16le" | "utf-16be" | "gb18030" | null) | ("utf-8" | "utf-16le" | "utf-16be" | "gb18030" | null);
    columns: string[];
    mapping: {
        day?: string;
        time?: string;
        "in"?: string;
        "out"?: string;
        amount?: string;
        direction?: string;
        balance?: string;
        counterparty?: string;
        memo?: string;
        reference?: string;
    };
    isSaved: boolean;
    sample: string[][];
    rows: number;
    numberTail: string | null;
    isOtherAccount: boolean;
};
export type ImportBankStatement = {
    accountId: string;
    uploadId: string;
    mode: "dry_run" | "commit";
    encoding?: "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
    mapping?: {
        day?: string;
        time?: string;
        "in"?: string;
        "out"?: string;
        amount?: string;
        direction?: string;
        balance?: string;
        counterparty?: string;
        memo?: string;
        reference?: string;
    };
    despiteGaps?: boolean;
};
export type BankStatementImport = {
    mode: "dry_run" | "commit";
    fileName: string;
    encoding: ("utf-8" | "utf-16le" | "utf-16be" | "gb18030" | null) | ("utf-8" | "utf-16le" | "utf-16be" | "gb18030" | null);
    columns: string[];
    mapping: {
        day?: string;
        time?: string;
        "in"?: string;
        "out"?: string;
        amount?: string;
        direction?: string;
        balance?: string;
        counterparty?: string;
        memo?: string;
        reference?: string;
    };
    lines: {
        row: number;
        day: string;
        amountFen: number;
        balanceFen: number | null;
        counterparty: string;
        memo: string;
        isKnown: boolean;
    }[];
    counts: {
        rows: number;
        added: number;
        known: number;
        refused: number;
    };
    inFen: number;
    outFen: number;
    openingFen: number | null;
    closingFen: number | null;
    expectedOpeningFen: number | null;
    breaks: number[];
    refused: {
        row: number;
        column: string;
        text: string;
        code: string;
    }[];
    isOtherAccount: boolean;
};
export type BankLine = {
    id: string;
    day: string;
    time: string | null;
    amountFen: number;
    balanceFen: number | null;
    counterparty: string;
    memo: string;
    reference: string | null;
    note: string | null;
    openFen: number;
    matches: string[];
};
export type BankEntry = {
    voucherId: string;
    index: number;
    day: string;
    amountFen: number;
    openFen: number;
    summary: string;
    memo: string;
    matches: string[];
};
export type BankMatch = {
    id: string;
    on: string;
    way: "suggested" | "manual" | "booked" | "reversal";
    lines: {
        id: string;
        day: string;
        fen: number;
    }[];
    entries: {
        voucherId: string;
        index: number;
        day: string;
        fen: number;
    }[];
    by: string;
    at: string;
};
export type BankWorkspace = {
    period: string;
    lines: BankLine[];
    entries: BankEntry[];
    matches: BankMatch[];
    suggestions: {
        kind: "reversal" | "sameDay" | "reference" | "nearDay" | "sum";
        lines: {
            id: string;
            day: string;
            partFen: number;
        }[];
        entries: {
            voucherId: string;
            index: number;
            partFen: number;
        }[];
    }[];
    openLines: number;
    openEntries: number;
    isReconciled: boolean;
};
export type ConfirmBankMatch = {
    lines: {
        id: string;
        day: string;
        partFen?: number;
    }[];
    entries: {
        voucherId: string;
        index: number;
        partFen?: number;
    }[];
    way?: "suggested" | "manual";
};
export type BookBankLine = {
    day: string;
    account: string;
    summary: string;
    on?: string;
};
export type BookedBankLine = {
    id: string;
    day: string;
    time: string | null;
    amountFen: number;
    balanceFen: number | null;
    counterparty: string;
    memo: string;
    reference: string | null;
    note: string | null;
    openFen: number;
    matches: string[];
    voucherId: string;
};
export type NoteBankLine = {
    day: string;
    note: string;
};
export type AssignBankEntry = {
    voucherId: string;
    index: number;
};
export type BankReconciliation = {
    period: string;
    asOf: string;
    status: "open" | "reconciled" | "stale";
    ledgerFen: number;
    statements: {
        accountId: string;
        name: string;
        bank: string;
        numberTail: string;
        bookFen: number;
        bankFen: number;
        isStated: boolean;
        bankIn: {
            day: string;
            text: string;
            amountFen: number;
            ref: string;
            index: number;
        }[];
        bankOut: {
            day: string;
            text: string;
            amountFen: number;
            ref: string;
            index: number;
        }[];
        bookIn: {
            day: string;
            text: string;
            amountFen: number;
            ref: string;
            index: number;
        }[];
        bookOut: {
            day: string;
            text: string;
            amountFen: number;
            ref: string;
            index: number;
        }[];
        adjustedBookFen: number;
        adjustedBankFen: number;
        differenceFen: number;
    }[];
    by: string | null;
    at: string | null;
    note: string | null;
    isLast: boolean;
};
export type ConfirmBankReconciliation = {
    note?: string;
};
export type ReopenBankReconciliation = {
    reason: string;
};
export type Payout = {
    id: string;
    accountId: string;
    title: string;
    status: "made" | "released" | "settled" | "cancelled";
    count: number;
    totalFen: number;
    paid: number;
    paidFen: number;
    failed: number;
    failedFen: number;
    files: number;
    madeBy: string;
    isOwn: boolean;
    madeOn: string;
    releasedBy: string | null;
    releasedAt: string | null;
    reason: string | null;
};
export type PayoutPage = {
    data: Payout[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type MakePayout = {
    accountId: string;
    title: string;
    expenditureIds?: string[];
    queued?: {
        payoutId: string;
        no: number;
    }[];
    rows?: {
        name: string;
        card: string;
        amountFen: number;
        memo?: string;
        account?: "135" | "211" | "215";
    }[];
};
export type PayoutDesk = {
    payables: {
        id: string;
        title: string;
        name: string;
        cardTail: string | null;
        amountFen: number;
        obstacle: ("noAccount" | "settlesAdvance" | "taken" | null) | ("noAccount" | "settlesAdvance" | "taken" | null);
    }[];
    queued: {
        payoutId: string;
        no: number;
        name: string;
        cardTail: string;
        amountFen: number;
        memo: string;
        expenditureId: string | null;
        reason: string;
    }[];
};
export type PayoutDetail = {
    id: string;
    accountId: string;
    title: string;
    status: "made" | "released" | "settled" | "cancelled";
    count: number;
    totalFen: number;
    paid: number;
    paidFen: number;
    failed: number;
    failedFen: number;
    files: number;
    madeBy: string;
    isOwn: boolean;
    madeOn: string;
    releasedBy: string | null;
    releasedAt: string | null;
    reason: string | null;
    template: PayoutTemplate;
    rows: {
        no: number;
        name: string;
        cardTail: string;
        amountFen: number;
        memo: string;
        expenditureId: string | null;
        account: string | null;
        status: "waiting" | "paid" | "failed";
        reason: string | null;
        voucherId: string | null;
    }[];
};
export type CancelPayout = {
    reason: string;
};
export type ReadPayoutResult = {
    mode: "dry_run" | "commit";
    uploadId?: string;
    outcomes?: {
        no: number;
        isPaid: boolean;
        reason?: string;
    }[];
    paidOn: string;
};
export type PayoutResult = {
    mode: "dry_run" | "commit";
    counts: {
        paid: number;
        failed: number;
        already: number;
        contradicts: number;
        "unknown": number;
        unclear: number;
        refused: number;
    };
    rows: {
        row: number;
        no: number | null;
        name: string;
        amountFen: number | null;
        outcome: "paid" | "failed" | "already" | "contradicts" | "unknown" | "unclear" | "refused";
        reason: string;
        code: string | null;
    }[];
    payout: Payout;
};
export type DropQueuedPayment = {
    reason: string;
};
export type StatementLayout = {
    title: {
        zh: string;
        en: string;
    };
    code: string;
    unionName: string;
    when: {
        zh: string;
        en: string;
    };
    columns: {
        head: {
            zh: string;
            en: string;
        };
        kind: "text" | "money" | "rate";
        widthChars: number;
    }[];
    rows: {
        text?: {
            zh: string;
            en: string;
        };
        /** Fen, or basis points in a column of rates. */
        value?: number | null;
        indent?: number;
        isStrong?: boolean;
        /** With `column`: what to ask `/v1/statements/cell` for. */
        row?: string;
        column?: "first" | "second";
    }[][];
    notes: {
        zh: string;
        en: string;
    }[];
    signatures: {
        zh: string;
        en: string;
    }[];
};
export type Statement = {
    form: "balanceSheet" | "income";
    scope: "month" | "year";
    period: string;
    layout: StatementLayout;
    checks: {
        code: "balanced" | "ties";
        isMet: boolean;
        leftFen: number;
        rightFen: number;
    }[];
    /** Result of the year that was not carried forward yet. */
    uncarriedFen: number;
    isCarriedForward: boolean;
    /** Months of the statement that are not closed. */
    openMonths: string[];
};
export type StatementCell = {
    title: {
        zh: string;
        en: string;
    };
    totalFen: number;
    data: {
        account: string;
        zh: string;
        en: string;
        /** Null: everything before the year. */
        period: string | null;
        /** Which entries of the month add up to it. */
        entries: "all" | "ofYear" | "business" | "opening";
        amountFen: number;
    }[];
};
export type StatementComparison = {
    data: {
        row: string;
        zh: string;
        en: string;
        kind: "item" | "sum";
        indent: number;
        years: {
            year: number;
            members: number;
            amountFen: number;
            perMemberFen: number | null;
        }[];
    }[];
};
export type BudgetForm = {
    form: "budget" | "finalAccounts";
    year: number;
    layout: StatementLayout;
    /** The version in force, null without one. */
    version: number | null;
    /** Whether December is closed, so that the final account is final. */
    isClosed: boolean;
};
export type PublicationItem = {
    id: string;
    version: number;
    status: "published" | "withdrawn";
    objectionUntil: string;
    isOpenToObjection: boolean;
    publishedAt: string;
    publishedBy: string;
    withdrawn: {
        at: string;
        by: string;
        reason: string;
    } | null;
    hash: string;
    "from": string;
    to: string;
    incomeFen: number;
    spendingFen: number;
};
export type PublicationPage = {
    data: PublicationItem[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type PublishFunds = {
    "from": string;
    to: string;
    notes?: string[];
};
export type PublicFundsLine = {
    key: string;
    kind: "money" | "income" | "spending";
    level: number;
    zh: string;
    en: string;
    hintZh: string;
    hintEn: string;
    amountFen: number;
};
export type Publication = {
    "from": string;
    to: string;
    unionName: string;
    lines: PublicFundsLine[];
    members: number;
    /** Months that were not closed when it was made. */
    openMonths: string[];
    id: string;
    version: number;
    status: "published" | "withdrawn";
    objectionUntil: string;
    isOpenToObjection: boolean;
    publishedAt: string;
    publishedBy: string;
    withdrawn: {
        at: string;
        by: string;
        reason: string;
    } | null;
    hash: string;
    notes: string[];
    /** How often it was opened, by month; for those who read the books. Nobody’s name is kept. */
    reads: {
        month: string;
        count: number;
    }[] | null;
};
export type PublicFundsDraft = {
    "from": string;
    to: string;
    unionName: string;
    lines: PublicFundsLine[];
    members: number;
    /** Months that were not closed when it was made. */
    openMonths: string[];
    objectionDays: number;
    /** False: nobody has checked the number of days against local rules. */
    isVerified: boolean;
    source: string;
    every: "month" | "quarter" | "halfYear" | "year";
    /** What is published for these months already. */
    standingId: string | null;
};
export type WithdrawFunds = {
    reason: string;
};
export type PublicFundsEntry = {
    account: string;
    period: string;
    date: string | null;
    "number": string | null;
    summary: string;
    count: number;
    amountFen: number;
    attachments: number;
    preparedBy: string;
    reviewedBy: string;
    /** Words left out because a person could be meant. */
    isHidden: boolean;
};
export type PublicFundsEntryPage = {
    data: PublicFundsEntry[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type PublicFundsQuestion = {
    id: string;
    line: string;
    text: string;
    /** Masked. */
    askedBy: string;
    isMine: boolean;
    /** Asked within the time for objections. */
    isObjection: boolean;
    at: string;
    answer: {
        text: string;
        by: string;
        at: string;
    } | null;
};
export type PublicFundsQuestionPage = {
    data: PublicFundsQuestion[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type AskAboutFunds = {
    line: string;
    text: string;
};
export type AnswerAboutFunds = {
    text: string;
};
export type Asset = {
    book: "own";
    id: string;
    code: string;
    name: string;
    model: string;
    assetClass: "concreteBuilding" | "brickBuilding" | "simpleBuilding" | "computer" | "office" | "vehicle" | "library" | "machinery" | "electrical" | "radar" | "processing" | "medical" | "safety" | "sports" | "furniture" | "utensils" | "relics" | "living" | "books" | "land";
    category: "general" | "special";
    isBulk: boolean;
    quantity: number;
    costFen: number;
    acquiredOn: string;
    lifeMonths: number;
    origin: "purchase" | "donation" | "opening";
    place: string;
    keeper: string;
    expenditureId: string | null;
    purchaseVoucherId: string | null;
    voucherId: string | null;
    status: "inUse" | "inDisposal" | "disposed";
    disposedOn: string | null;
    disposalId: string | null;
    through: string | null;
    accumulatedFen: number;
    netFen: number;
    registeredAt: string;
    registeredBy: string;
    v: number;
};
export type AssetList = {
    data: Asset[];
};
export type RegisterAsset = {
    name: string;
    model?: string;
    assetClass: "concreteBuilding" | "brickBuilding" | "simpleBuilding" | "computer" | "office" | "vehicle" | "library" | "machinery" | "electrical" | "radar" | "processing" | "medical" | "safety" | "sports" | "furniture" | "utensils" | "relics" | "living" | "books" | "land";
    category?: "general" | "special";
    isBulk?: boolean;
    quantity?: number;
    costFen: number;
    acquiredOn: string;
    bookedOn?: string;
    lifeYears?: number;
    origin?: "purchase" | "donation" | "opening";
    openingAccumulatedFen?: number;
    place?: string;
    keeper?: string;
    expenditureId?: string;
    purchaseVoucherId?: string;
};
export type AssetRegister = {
    count: number;
    costFen: number;
    accumulatedFen: number;
    netFen: number;
    ledgerCostFen: number;
    ledgerAccumulatedFen: number;
    through: string | null;
    outstandingFen: number;
    records: {
        period: string;
        amountFen: number;
        assets: number;
        voucherId: string;
        at: string;
    }[];
};
export type AssetRules = {
    generalFen: number;
    specialFen: number;
    bulkQuantity: number;
    isBulkVerified: boolean;
    lives: {
        assetClass: "concreteBuilding" | "brickBuilding" | "simpleBuilding" | "computer" | "office" | "vehicle" | "library" | "machinery" | "electrical" | "radar" | "processing" | "medical" | "safety" | "sports" | "furniture" | "utensils" | "relics" | "living" | "books" | "land";
        minYears: number;
        maxYears: number;
    }[];
};
export type BorrowedAsset = {
    book: "borrowed";
    id: string;
    code: string;
    name: string;
    model: string;
    quantity: number;
    owner: string;
    terms: string;
    receivedOn: string;
    returnedOn: string | null;
    place: string;
    keeper: string;
    registeredAt: string;
    registeredBy: string;
    v: number;
};
export type AnyAsset = ({
    book: "own";
} & Asset) | ({
    book: "borrowed";
} & BorrowedAsset);
export type MoveAsset = {
    place: string;
    keeper: string;
    v: number;
};
export type BorrowedAssetList = {
    data: BorrowedAsset[];
};
export type RegisterBorrowedAsset = {
    name: string;
    model?: string;
    quantity?: number;
    owner: string;
    terms?: string;
    receivedOn: string;
    place?: string;
    keeper?: string;
};
export type RequestAssetDisposal = {
    kind: "scrap" | "sale" | "loss" | "transfer" | "donation";
    reason: string;
    attachmentIds?: string[];
};
export type AssetDisposal = {
    id: string;
    assetId: string;
    code: string;
    name: string;
    costFen: number;
    kind: "scrap" | "sale" | "loss" | "transfer" | "donation";
    reason: string;
    attachmentIds: string[];
    approval: Approval;
    requestedAt: string;
    done: {
        on: string;
        accumulatedFen: number;
        bookValueFen: number;
        proceedsFen: number;
        taxesFen: number;
        voucherId: string;
        by: string;
        at: string;
    } | null;
};
export type AssetDisposalPage = {
    data: AssetDisposal[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type ExecuteAssetDisposal = {
    on: string;
    proceedsFen?: number;
    taxesFen?: number;
    method?: "bank" | "cash";
};
export type OpenStocktake = {
    title: string;
};
export type Stocktake = {
    id: string;
    title: string;
    status: "open" | "closed";
    openedBy: string;
    openedAt: string;
    closedBy: string | null;
    closedAt: string | null;
    note: string;
    expected: number;
    counted: number;
    differences: {
        kind: "uncounted" | "missing" | "short" | "surplus" | "misplaced" | "damaged";
        code: string;
        assetId: string | null;
        name: string;
        expected: number;
        counted: number;
        expectedPlace: string;
        place: string;
        note: string;
    }[];
    isOwn: boolean;
};
export type StocktakeHeading = {
    id: string;
    title: string;
    status: "open" | "closed";
    openedBy: string;
    openedAt: string;
    closedBy: string | null;
    closedAt: string | null;
    note: string;
};
export type StocktakePage = {
    data: StocktakeHeading[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type CountAsset = {
    counted: number;
    place?: string;
    condition?: "good" | "idle" | "damaged";
    note?: string;
};
export type AssetCount = {
    code: string;
    assetId: string | null;
    name: string;
    expected: number;
    counted: number;
    expectedPlace: string;
    place: string;
    condition: "good" | "idle" | "damaged";
    note: string;
    by: string;
    at: string;
};
export type CountSurplus = {
    name: string;
    counted: number;
    place?: string;
    note?: string;
};
export type CloseStocktake = {
    note?: string;
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
export type Filing = {
    id: string;
    unionName: string;
    kind: "budget" | "adjustment";
    year: number;
    "number": number;
    action: "approve" | "file";
    status: "waiting" | "accepted" | "returned" | "paper" | "withdrawn";
    handedAt: string;
    incomeFen: number;
    spendingFen: number;
    answer: {
        at: string;
        by: string;
        documentNumber: string;
        note: string;
    } | null;
    delivery: ("underWay" | "entered" | "refused" | "overtaken" | null) | ("underWay" | "entered" | "refused" | "overtaken" | null);
    problem: string | null;
};
export type FilingPage = {
    data: Filing[];
    nextCursor: string | null;
    hasMore: boolean;
};
export type FilingPaper = {
    reason: string;
    note: string;
    totals: {
        incomeFen: number;
        spendingFen: number;
        basicFen: number;
        projectFen: number;
        priorSurplusUsedFen: number;
    };
    base: {
        year: number;
        "number": number;
        incomeFen: number;
        spendingFen: number;
    } | null;
    lines: {
        account: string;
        zh: string;
        en: string;
        projectName: string | null;
        priorFen: number | null;
        baseFen: number | null;
        amountFen: number | null;
        note: string;
    }[];
    steps: {
        stage: "submission" | "committee" | "audit" | "meeting";
        on: string;
        documentNumber: string;
        note: string;
    }[];
    versions: {
        "number": number;
        state: string;
        reason: string;
        incomeFen: number;
        spendingFen: number;
    }[];
};
export type FilingDetail = {
    id: string;
    unionName: string;
    kind: "budget" | "adjustment";
    year: number;
    "number": number;
    action: "approve" | "file";
    status: "waiting" | "accepted" | "returned" | "paper" | "withdrawn";
    handedAt: string;
    incomeFen: number;
    spendingFen: number;
    answer: {
        at: string;
        by: string;
        documentNumber: string;
        note: string;
    } | null;
    delivery: ("underWay" | "entered" | "refused" | "overtaken" | null) | ("underWay" | "entered" | "refused" | "overtaken" | null);
    problem: string | null;
    paper: FilingPaper;
    isOwn: boolean;
};
export type AcceptFiling = {
    documentNumber?: string;
    note?: string;
};
export type ReturnFiling = {
    note: string;
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
    activitiesFen: number;
    servicesFen: number;
    rightsFen: number;
    businessFen: number;
    capitalFen: number;
    subsidyInFen: number;
    subsidyOutFen: number;
    moneyFen: number;
    assetsFen: number;
    budgetFen: number;
    published: number;
    findingsOpen: number;
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
export type FederationRankingPlace = {
    /** From the end that was asked for; equal rates share a place. */
    rank: number;
    unionId: string;
    name: string;
    /** The federation that lists the union. */
    node: {
        code: string;
        name: string;
    };
    rates: {
        membershipBp: number | null;
        duesBp: number | null;
        contributionBp: number | null;
    };
};
export type FederationRanking = {
    node: FederationNode;
    month: string;
    /** When the ranking was built; some minutes behind the sums. */
    asOf: string | null;
    by: "membership" | "dues" | "contribution";
    order: "best" | "worst";
    /** Unions on the books. */
    unions: number;
    /** Unions that have this rate; the others stand in no place. */
    ranked: number;
    data: FederationRankingPlace[];
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
export type FederationFinalAccounts = {
    node: FederationNode;
    breadcrumbs: FederationNodeRef[];
    year: number;
    total: {
        grossIncomeFen: number;
        grossSpendingFen: number;
        /** Received from above (403), as the receivers’ books have it. */
        subsidyInFen: number;
        /** Given to lower unions (508), as the givers’ books have it. */
        subsidyOutFen: number;
        /** Cancelled in income and in spending. */
        matchedFen: number;
        /** Received less given: what only one side shows. */
        unmatchedFen: number;
        incomeFen: number;
        spendingFen: number;
        surplusFen: number;
    };
    kinds: {
        activitiesFen: number;
        servicesFen: number;
        rightsFen: number;
        businessFen: number;
        capitalFen: number;
        /** Spending of none of these kinds, transfers inside the node left out. */
        otherFen: number;
    };
    budgetFen: number;
    moneyFen: number;
    unions: number;
    /** Unions that sent dues or declared contributions for the last month that is counted. */
    reporting: number;
    months: {
        grossIncomeFen: number;
        grossSpendingFen: number;
        /** Received from above (403), as the receivers’ books have it. */
        subsidyInFen: number;
        /** Given to lower unions (508), as the givers’ books have it. */
        subsidyOutFen: number;
        /** Cancelled in income and in spending. */
        matchedFen: number;
        /** Received less given: what only one side shows. */
        unmatchedFen: number;
        incomeFen: number;
        spendingFen: number;
        surplusFen: number;
        month: string;
        asOf: string;
    }[];
};
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
 * Rules and standards as they hold for the union today, with their sources and what it decided for itself
 */
export function listRules(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RuleList;
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
    }>("/v1/rules", {
        ...opts
    }));
}
/**
 * Set what the union decided for itself from a day on
 */
export function decideRule(key: string, validFrom: string, decideRule: DecideRule, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Rule;
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
    }>(`/v1/rules/${encodeURIComponent(key)}/decisions/${encodeURIComponent(validFrom)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: decideRule
    })));
}
/**
 * Take a decision back before its day
 */
export function withdrawRuleDecision(key: string, validFrom: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Rule;
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
    }>(`/v1/rules/${encodeURIComponent(key)}/decisions/${encodeURIComponent(validFrom)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * An address to PUT one paper or photo to; valid for fifteen minutes
 */
export function createAttachment(createAttachment: CreateAttachment, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: AttachmentTicket;
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
        status: 413;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/attachments", oazapfts.json({
        ...opts,
        method: "POST",
        body: createAttachment,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Names, types and hashes of the papers asked for, ids separated by commas
 */
export function listAttachments(ids: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AttachmentList;
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
    }>(`/v1/attachments${QS.query(QS.explode({
        ids
    }))}`, {
        ...opts
    }));
}
/**
 * Check what was uploaded (size, type by content, SHA-256) and keep it
 */
export function completeAttachment(attachmentId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Attachment;
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
        status: 413;
        data: Problem;
    } | {
        status: 415;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/attachments/${encodeURIComponent(attachmentId)}/completion`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    }));
}
/**
 * Go to the file itself, as a download; who opened it is on record
 */
export function downloadAttachment(attachmentId: string, opts?: Oazapfts.RequestOpts) {
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
    }>(`/v1/attachments/${encodeURIComponent(attachmentId)}/content`, {
        ...opts
    }));
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
 * Imports of the union, the newest first
 */
export function listImports({ limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MemberImportPage;
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
    }>(`/v1/members/imports${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Open an import of an uploaded file, with a proposed field for each column
 */
export function createImport(createImport: CreateImport, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: MemberImport;
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
        status: 413;
        data: Problem;
    } | {
        status: 415;
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
    }>("/v1/members/imports", oazapfts.json({
        ...opts,
        method: "POST",
        body: createImport,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * State, counts and progress of an import
 */
export function getImport(importId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MemberImport;
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
    }>(`/v1/members/imports/${encodeURIComponent(importId)}`, {
        ...opts
    }));
}
/**
 * Refused, changed or noticed rows of the last check, each cell with code, reason and place
 */
export function listImportRows(importId: string, { status, cursor }: {
    status?: "refused" | "changed" | "noticed";
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MemberImportRowPage;
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
    }>(`/v1/members/imports/${encodeURIComponent(importId)}/rows${QS.query(QS.explode({
        status,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * The refused rows as a workbook with a column of reasons, to be mended and uploaded again
 */
export function downloadRefusedRows(importId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
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
    }>(`/v1/members/imports/${encodeURIComponent(importId)}/refused-rows`, {
        ...opts
    }));
}
/**
 * Members whom an undo left alone, with the reason
 */
export function listImportSkipped(importId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MemberImportSkipped;
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
    }>(`/v1/members/imports/${encodeURIComponent(importId)}/skipped`, {
        ...opts
    }));
}
/**
 * An address to PUT one file to; the answer is valid for fifteen minutes
 */
export function createUpload(createUpload: CreateUpload, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: UploadTicket;
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
        status: 413;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/uploads", oazapfts.json({
        ...opts,
        method: "POST",
        body: createUpload,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Set the field of each column and run the check; a large file is checked in the background
 */
export function setImportMapping(importId: string, setImportMapping: SetImportMapping, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MemberImport;
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
        status: 413;
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
    }>(`/v1/members/imports/${encodeURIComponent(importId)}/mapping`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: setImportMapping
    })));
}
/**
 * Put corrected texts in place of cells of a row and check again
 */
export function correctImportRow(importId: string, row: number, correctImportRow: CorrectImportRow, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MemberImport;
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
    }>(`/v1/members/imports/${encodeURIComponent(importId)}/rows/${encodeURIComponent(row)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: correctImportRow
    })));
}
/**
 * Correct cells of several rows and check once; all rows are taken, or none
 */
export function correctImportRows(importId: string, correctImportRows: CorrectImportRows, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MemberImport;
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
    }>(`/v1/members/imports/${encodeURIComponent(importId)}/corrections`, oazapfts.json({
        ...opts,
        method: "POST",
        body: correctImportRows
    })));
}
/**
 * Write the rows that are in order, in the background
 */
export function commitImport(importId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: MemberImport;
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
    }>(`/v1/members/imports/${encodeURIComponent(importId)}/commit`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    }));
}
/**
 * Put an import aside or stop it at its next step
 */
export function cancelImport(importId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: MemberImport;
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
    }>(`/v1/members/imports/${encodeURIComponent(importId)}/cancel`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    }));
}
/**
 * Take the whole import back; who was touched since stays
 */
export function undoImport(importId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: MemberImport;
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
    }>(`/v1/members/imports/${encodeURIComponent(importId)}/undo`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    }));
}
/**
 * The roster in pinyin order, or what a search finds (name, pinyin, initials, phone tail, employee number)
 */
export function listMembers({ limit, cursor, q, standing }: {
    limit?: number;
    cursor?: string;
    q?: string;
    standing?: "active" | "retained" | "notJoined" | "left" | "transferredOut" | "deemedLeft" | "expelled";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MemberPage;
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
    }>(`/v1/members${QS.query(QS.explode({
        limit,
        cursor,
        q,
        standing
    }))}`, {
        ...opts
    }));
}
/**
 * Put a person on the roster
 */
export function createMember(createMember: CreateMember, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Member;
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
    }>("/v1/members", oazapfts.json({
        ...opts,
        method: "POST",
        body: createMember,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * How many are members, retained and women, out of the kept totals
 */
export function getRosterSummary(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RosterSummary;
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
    }>("/v1/members/summary", {
        ...opts
    }));
}
/**
 * One member, numbers masked
 */
export function getMember(memberId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Member;
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
    }>(`/v1/members/${encodeURIComponent(memberId)}`, {
        ...opts
    }));
}
/**
 * Change a member; what is left out stays, null removes
 */
export function updateMember(memberId: string, updateMember: UpdateMember, { ifMatch }: {
    ifMatch?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Member;
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
    }>(`/v1/members/${encodeURIComponent(memberId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: updateMember,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "if-match": ifMatch
        })
    })));
}
/**
 * Join, retain, transfer or let go, with a reason
 */
export function changeMemberStanding(memberId: string, changeStanding: ChangeStanding, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Member;
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
    }>(`/v1/members/${encodeURIComponent(memberId)}/standing`, oazapfts.json({
        ...opts,
        method: "POST",
        body: changeStanding,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Show hidden fields for a stated reason; each time is logged
 */
export function revealMember(memberId: string, revealMember: RevealMember, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RevealedMember;
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
    }>(`/v1/members/${encodeURIComponent(memberId)}/reveal`, oazapfts.json({
        ...opts,
        method: "POST",
        body: revealMember
    })));
}
/**
 * The signed-in member's own file with wage base and monthly dues
 */
export function getOwnMember(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OwnMember;
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
    }>("/v1/me/member", {
        ...opts
    }));
}
/**
 * Post what payroll deducted for a month, or try it without posting
 */
export function createDuesBatch(createDuesBatch: CreateDuesBatch, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DuesBatch;
    } | {
        status: 201;
        data: DuesBatch;
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
        status: 413;
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
    }>("/v1/dues/batches", oazapfts.json({
        ...opts,
        method: "POST",
        body: createDuesBatch,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Posted runs, newest month first; a page covers a year
 */
export function listDuesBatches({ cursor }: {
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DuesBatchPage;
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
    }>(`/v1/dues/batches${QS.query(QS.explode({
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * The same out of an uploaded payroll file (csv or xlsx)
 */
export function createDuesBatchFile(createDuesBatchFile: CreateDuesBatchFile, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DuesFileBatch;
    } | {
        status: 201;
        data: DuesFileBatch;
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
        status: 413;
        data: Problem;
    } | {
        status: 415;
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
    }>("/v1/dues/batch-files", oazapfts.json({
        ...opts,
        method: "POST",
        body: createDuesBatchFile,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * What an uploaded payroll file holds: encoding, columns, proposed mapping, totals row
 */
export function proposeDuesFile(proposeDuesFile: ProposeDuesFile, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DuesFileProposal;
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
        status: 413;
        data: Problem;
    } | {
        status: 415;
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
    }>("/v1/dues/batch-files/proposal", oazapfts.json({
        ...opts,
        method: "POST",
        body: proposeDuesFile
    })));
}
/**
 * One run: counts, sums and its voucher
 */
export function getDuesBatch(batchId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DuesBatchSummary;
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
    }>(`/v1/dues/batches/${encodeURIComponent(batchId)}`, {
        ...opts
    }));
}
/**
 * Rows of a run with the caller’s keys; first those that were not posted
 */
export function listDuesBatchRows(batchId: string, { limit, cursor, status }: {
    limit?: number;
    cursor?: string;
    status?: "posted" | "already_posted" | "unmatched" | "refused";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DuesBatchRowPage;
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
    }>(`/v1/dues/batches/${encodeURIComponent(batchId)}/rows${QS.query(QS.explode({
        limit,
        cursor,
        status
    }))}`, {
        ...opts
    }));
}
/**
 * A month of dues: due, paid, counts and runs
 */
export function getDuesMonth(period: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DuesMonth;
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
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/dues/months/${encodeURIComponent(period)}`, {
        ...opts
    }));
}
/**
 * Who has paid, who has not, and whose amount is another
 */
export function listDuesMonthMembers(period: string, { limit, cursor, status }: {
    limit?: number;
    cursor?: string;
    status?: "paid" | "unpaid" | "differs" | "none";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MemberDuesPage;
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
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/dues/months/${encodeURIComponent(period)}/members${QS.query(QS.explode({
        limit,
        cursor,
        status
    }))}`, {
        ...opts
    }));
}
/**
 * Money that waits for a person (unmatched, differing, in conflict), or what was closed and how
 */
export function listDuesWorklist({ limit, cursor, status }: {
    limit?: number;
    cursor?: string;
    status?: "open" | "resolved";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DuesWorklistPage;
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
    }>(`/v1/dues/worklist${QS.query(QS.explode({
        limit,
        cursor,
        status
    }))}`, {
        ...opts
    }));
}
/**
 * Book unmatched money to a member, give it back, or accept a difference
 */
export function resolveDuesItem(itemId: string, resolveDuesItem: ResolveDuesItem, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DuesWorklistItem;
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
    }>(`/v1/dues/worklist/${encodeURIComponent(itemId)}/resolution`, oazapfts.json({
        ...opts,
        method: "POST",
        body: resolveDuesItem,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Correct what a member has paid for a month
 */
export function correctDues(correctDues: CorrectDues, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: DuesDelta;
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
    }>("/v1/dues/corrections", oazapfts.json({
        ...opts,
        method: "POST",
        body: correctDues,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Record what a member paid outside payroll
 */
export function recordDuesPayment(recordDuesPayment: RecordDuesPayment, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: DuesDelta;
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
    }>("/v1/dues/payments", oazapfts.json({
        ...opts,
        method: "POST",
        body: recordDuesPayment,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * One’s own dues of the last twelve months
 */
export function getOwnDues(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            memberId: string;
            months: OwnDuesMonth[];
        };
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
    }>("/v1/me/dues", {
        ...opts
    }));
}
/**
 * What one member owes now and paid in the last twelve months
 */
export function getMemberDues(memberId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            memberId: string;
            months: OwnDuesMonth[];
        };
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
    }>(`/v1/dues/members/${encodeURIComponent(memberId)}`, {
        ...opts
    }));
}
/**
 * Who owes which of the last twelve months, how much, and for how many months in a row nothing was paid
 */
export function listDuesArrears({ limit, cursor, minMonths }: {
    limit?: number;
    cursor?: string;
    minMonths?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DuesArrearsPage;
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
    }>(`/v1/dues/arrears${QS.query(QS.explode({
        limit,
        cursor,
        minMonths
    }))}`, {
        ...opts
    }));
}
/**
 * What a member owes, and what is on file: reminders, reasons, exemptions, the committee’s confirmation
 */
export function getMemberDuesFile(memberId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MemberDuesFile;
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
    }>(`/v1/dues/arrears/${encodeURIComponent(memberId)}`, {
        ...opts
    }));
}
/**
 * Log that members were reminded of the months that they owe
 */
export function remindOfDues(remindOfDues: RemindOfDues, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: ReminderList;
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
    }>("/v1/dues/reminders", oazapfts.json({
        ...opts,
        method: "POST",
        body: remindOfDues,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Record a proper reason for unpaid months
 */
export function excuseDuesArrears(memberId: string, excuseArrears: ExcuseArrears, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: DuesFileEntry;
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
    }>(`/v1/dues/arrears/${encodeURIComponent(memberId)}/excuses`, oazapfts.json({
        ...opts,
        method: "POST",
        body: excuseArrears,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * The committee takes six unpaid months for leaving; needs reminders on file, never happens by date
 */
export function confirmDuesDeparture(memberId: string, confirmDeparture: ConfirmDeparture, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MemberDuesFile;
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
    }>(`/v1/dues/arrears/${encodeURIComponent(memberId)}/departure`, oazapfts.json({
        ...opts,
        method: "POST",
        body: confirmDeparture
    })));
}
/**
 * Who is or was exempt from dues, from which month to which
 */
export function listDuesExemptions(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DuesExemptionList;
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
    }>("/v1/dues/exemptions", {
        ...opts
    }));
}
/**
 * Exempt a member from dues for some months, with the reason
 */
export function exemptFromDues(memberId: string, exemptFromDues: ExemptFromDues, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: DuesExemption;
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
    }>(`/v1/dues/exemptions/${encodeURIComponent(memberId)}`, oazapfts.json({
        ...opts,
        method: "POST",
        body: exemptFromDues,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * End an exemption with a month
 */
export function endDuesExemption(memberId: string, $from: string, endExemption: EndExemption, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DuesExemption;
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
    }>(`/v1/dues/exemptions/${encodeURIComponent(memberId)}/${encodeURIComponent($from)}/end`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: endExemption
    })));
}
/**
 * The register of income receipts of a year, newest first
 */
export function listIncomeReceipts({ limit, cursor, year }: {
    limit?: number;
    cursor?: string;
    year?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IncomeReceiptPage;
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
    }>(`/v1/income-receipts${QS.query(QS.explode({
        limit,
        cursor,
        year
    }))}`, {
        ...opts
    }));
}
/**
 * Enter a receipt under the next number of its year
 */
export function issueIncomeReceipt(issueIncomeReceipt: IssueIncomeReceipt, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: IncomeReceipt;
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
    }>("/v1/income-receipts", oazapfts.json({
        ...opts,
        method: "POST",
        body: issueIncomeReceipt,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Void a receipt with a reason; it stays in the register
 */
export function voidIncomeReceipt(year: number, $number: number, voidIncomeReceipt: VoidIncomeReceipt, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: IncomeReceipt;
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
    }>(`/v1/income-receipts/${encodeURIComponent(year)}/${encodeURIComponent($number)}/void`, oazapfts.json({
        ...opts,
        method: "POST",
        body: voidIncomeReceipt,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * How the 2 % reaches the union, by the month from which it holds
 */
export function listContributionChannels(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ContributionChannelList;
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
    }>("/v1/contributions/channels", {
        ...opts
    }));
}
/**
 * Set the channel from a month on for which no money was booked yet
 */
export function putContributionChannel(putContributionChannel: PutContributionChannel, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ContributionChannel;
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
    }>("/v1/contributions/channels", oazapfts.json({
        ...opts,
        method: "PUT",
        body: putContributionChannel
    })));
}
/**
 * Rows of the tax office or the treasury: filed, paid, passed back; a number counts once
 */
export function recordContributionTaxRows(recordContributionTaxRows: RecordContributionTaxRows, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: ContributionTaxRows;
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
    }>("/v1/contributions/tax-rows", oazapfts.json({
        ...opts,
        method: "POST",
        body: recordContributionTaxRows,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Record a transfer notice that is not paid yet: due from above on its day
 */
export function recordTransferNotice(period: string, recordTransferNotice: RecordTransferNotice, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: ContributionMovement;
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
    }>(`/v1/contributions/${encodeURIComponent(period)}/notices`, oazapfts.json({
        ...opts,
        method: "POST",
        body: recordTransferNotice,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Months that the employer has not paid in full, with late fee, letters and the limitation
 */
export function listContributionsOverdue(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ContributionsOverdue;
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
    }>("/v1/contributions/overdue", {
        ...opts
    }));
}
/**
 * Demand letters that went out, newest first
 */
export function listContributionDemands(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ContributionDemandList;
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
    }>("/v1/contributions/demands", {
        ...opts
    }));
}
/**
 * Write a demand letter for overdue months and log that it went out
 */
export function sendContributionDemand(sendContributionDemand: SendContributionDemand, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: ContributionDemand;
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
    }>("/v1/contributions/demands", oazapfts.json({
        ...opts,
        method: "POST",
        body: sendContributionDemand,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Whether a year’s upward part comes back to a small payer, and what stands in the way
 */
export function getContributionRefund(year: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SmallPayerRefund;
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
    }>(`/v1/contributions/refund${QS.query(QS.explode({
        year
    }))}`, {
        ...opts
    }));
}
/**
 * Record what came back for a year
 */
export function recordContributionRefund(recordSmallPayerRefund: RecordSmallPayerRefund, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: ContributionMovement;
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
    }>("/v1/contributions/refunds", oazapfts.json({
        ...opts,
        method: "POST",
        body: recordSmallPayerRefund,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Record what came back of the preparatory fund after the founding
 */
export function recordPreparatoryReturn(recordPreparatoryReturn: RecordPreparatoryReturn, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: ContributionMovement;
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
    }>("/v1/contributions/preparatory-returns", oazapfts.json({
        ...opts,
        method: "POST",
        body: recordPreparatoryReturn,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Whether the preparatory fund comes back here, by which rule, and what of it has
 */
export function getPreparatoryFund(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PreparatoryFund;
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
    }>("/v1/contributions/preparatory-returns", {
        ...opts
    }));
}
/**
 * Void a letter with a reason: it keeps its number and interrupts the limitation no more
 */
export function voidContributionDemand(demandId: string, voidContributionDemand: VoidContributionDemand, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ContributionDemand;
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
    }>(`/v1/contributions/demands/${encodeURIComponent(demandId)}/void`, oazapfts.json({
        ...opts,
        method: "POST",
        body: voidContributionDemand,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Take back what was entered wrongly: in red, with a reason, on a day of an open month
 */
export function reverseContributionMovement(period: string, movementId: string, reverseContributionMovement: ReverseContributionMovement, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ContributionMovement;
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
    }>(`/v1/contributions/${encodeURIComponent(period)}/movements/${encodeURIComponent(movementId)}/reversal`, oazapfts.json({
        ...opts,
        method: "POST",
        body: reverseContributionMovement,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * A year of the employer’s 2 %: due, received, passed up, remitted
 */
export function listContributions({ year }: {
    year?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            year: number;
            data: Contribution[];
            totals: {
                dueFen: number;
                receivedFen: number;
                upwardFen: number;
                remittedFen: number;
                owedFen: number;
            };
        };
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
    }>(`/v1/contributions${QS.query(QS.explode({
        year
    }))}`, {
        ...opts
    }));
}
/**
 * How the levels share the 2 %, by the month from which it holds
 */
export function listSplitSchemes(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SplitSchemeList;
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
    }>("/v1/contributions/split-schemes", {
        ...opts
    }));
}
/**
 * Set the shares from a month on whose money was not split yet
 */
export function putSplitScheme(putSplitScheme: PutSplitScheme, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SplitScheme;
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
    }>("/v1/contributions/split-schemes", oazapfts.json({
        ...opts,
        method: "PUT",
        body: putSplitScheme
    })));
}
/**
 * One month with its receipts and remittances
 */
export function getContribution(period: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ContributionDetail;
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
    }>(`/v1/contributions/${encodeURIComponent(period)}`, {
        ...opts
    }));
}
/**
 * Declare a month’s payroll: 2 % of it becomes due
 */
export function declarePayroll(period: string, declarePayroll: DeclarePayroll, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Contribution;
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
    }>(`/v1/contributions/${encodeURIComponent(period)}/declaration`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: declarePayroll
    })));
}
/**
 * Record what arrived: split between the levels and booked
 */
export function recordContributionReceipt(period: string, recordContributionReceipt: RecordContributionReceipt, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: ContributionMovement;
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
    }>(`/v1/contributions/${encodeURIComponent(period)}/receipts`, oazapfts.json({
        ...opts,
        method: "POST",
        body: recordContributionReceipt,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Record what was passed up, at most what is owed
 */
export function recordRemittance(period: string, recordRemittance: RecordRemittance, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: ContributionMovement;
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
    }>(`/v1/contributions/${encodeURIComponent(period)}/remittances`, oazapfts.json({
        ...opts,
        method: "POST",
        body: recordRemittance,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * The union’s chart of accounts (财会〔2021〕7号): listed, borrowed and own ones
 */
export function listAccounts(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            level: "grassroots" | "county";
            chartVersion: number;
            data: Account[];
        };
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
    }>("/v1/ledger/accounts", {
        ...opts
    }));
}
/**
 * Opening, movements of the year and closing of every account that moved
 */
export function listBalances({ period }: {
    period?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: {
            "from": string;
            to: string;
            data: Balance[];
        };
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
    }>(`/v1/ledger/balances${QS.query(QS.explode({
        period
    }))}`, {
        ...opts
    }));
}
/**
 * Lines of an account in a month, each with its voucher
 */
export function listAccountEntries(code: string, { limit, cursor, period, part }: {
    limit?: number;
    cursor?: string;
    period?: string;
    part?: "all" | "ofYear" | "business" | "opening";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LedgerEntryPage;
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
    }>(`/v1/ledger/accounts/${encodeURIComponent(code)}/entries${QS.query(QS.explode({
        limit,
        cursor,
        period,
        part
    }))}`, {
        ...opts
    }));
}
/**
 * Vouchers of a month in the order of their numbers
 */
export function listVouchers({ limit, cursor, period }: {
    limit?: number;
    cursor?: string;
    period?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: VoucherPage;
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
    }>(`/v1/ledger/vouchers${QS.query(QS.explode({
        limit,
        cursor,
        period
    }))}`, {
        ...opts
    }));
}
/**
 * A voucher with its lines and the way back to what caused it
 */
export function getVoucher(voucherId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Voucher;
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
    }>(`/v1/ledger/vouchers/${encodeURIComponent(voucherId)}`, {
        ...opts
    }));
}
/**
 * Whether the books balance, and whether vouchers and kept sums agree
 */
export function getTrialBalance({ period }: {
    period?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TrialBalance;
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
    }>(`/v1/ledger/trial-balance${QS.query(QS.explode({
        period
    }))}`, {
        ...opts
    }));
}
/**
 * Checks a month’s vouchers: numbers without gaps, contents and hash chain
 */
export function verifyLedger({ period }: {
    period?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LedgerVerification;
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
    }>(`/v1/ledger/verification${QS.query(QS.explode({
        period
    }))}`, {
        ...opts
    }));
}
/**
 * The chart with what may be added, borrowed and taken away
 */
export function getChart(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Chart;
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
    }>("/v1/ledger/chart", {
        ...opts
    }));
}
/**
 * Say which chart the union keeps, before anything is booked
 */
export function setChartLevel(setChartLevel: SetChartLevel, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Chart;
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
    }>("/v1/ledger/chart/level", oazapfts.json({
        ...opts,
        method: "PUT",
        body: setChartLevel
    })));
}
/**
 * Add a sub-account below one that has not moved
 */
export function addAccount(addAccount: AddAccount, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Chart;
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
    }>("/v1/ledger/chart/accounts", oazapfts.json({
        ...opts,
        method: "POST",
        body: addAccount
    })));
}
/**
 * Give an own sub-account another name
 */
export function renameAccount(code: string, renameAccount: RenameAccount, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Chart;
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
    }>(`/v1/ledger/chart/accounts/${encodeURIComponent(code)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: renameAccount
    })));
}
/**
 * Take an own sub-account away that never moved
 */
export function removeAccount(code: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Chart;
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
    }>(`/v1/ledger/chart/accounts/${encodeURIComponent(code)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Borrow an account of the chart of county level
 */
export function borrowAccount(borrowAccount: BorrowAccount, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Chart;
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
    }>("/v1/ledger/chart/borrowed", oazapfts.json({
        ...opts,
        method: "POST",
        body: borrowAccount
    })));
}
/**
 * Give a borrowed account back that never moved
 */
export function returnAccount(code: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Chart;
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
    }>(`/v1/ledger/chart/borrowed/${encodeURIComponent(code)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Opening balances as they are prepared or posted
 */
export function getOpening(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Opening;
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
    }>("/v1/ledger/opening", {
        ...opts
    }));
}
/**
 * Prepare opening balances as at the last day of a month
 */
export function saveOpening(saveOpening: SaveOpening, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Opening;
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
    }>("/v1/ledger/opening", oazapfts.json({
        ...opts,
        method: "PUT",
        body: saveOpening
    })));
}
/**
 * Read an old trial balance, of the chart of 2009 or 2021; nothing is saved
 */
export function proposeOpening(proposeOpening: ProposeOpening, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OpeningProposal;
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
        status: 413;
        data: Problem;
    } | {
        status: 415;
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
    }>("/v1/ledger/opening/proposals", oazapfts.json({
        ...opts,
        method: "POST",
        body: proposeOpening
    })));
}
/**
 * Check opening balances prepared by somebody else and post them, once
 */
export function postOpening(postVoucherDraft: PostVoucherDraft, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OpeningVouchers;
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
    }>("/v1/ledger/opening/posting", oazapfts.json({
        ...opts,
        method: "POST",
        body: postVoucherDraft,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Take posted opening balances back in red while their months are open
 */
export function withdrawOpening(withdrawOpening: WithdrawOpening, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OpeningVouchers;
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
    }>("/v1/ledger/opening/withdrawal", oazapfts.json({
        ...opts,
        method: "POST",
        body: withdrawOpening,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Voucher templates
 */
export function listVoucherTemplates(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: VoucherTemplateList;
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
    }>("/v1/ledger/templates", {
        ...opts
    }));
}
/**
 * Keep lines without amounts under a name
 */
export function createVoucherTemplate(createVoucherTemplate: CreateVoucherTemplate, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: VoucherTemplate;
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
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/ledger/templates", oazapfts.json({
        ...opts,
        method: "POST",
        body: createVoucherTemplate,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Take a template away
 */
export function deleteVoucherTemplate(templateId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Gone;
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
    }>(`/v1/ledger/templates/${encodeURIComponent(templateId)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Summaries of the last vouchers, to choose from
 */
export function listVoucherSummaries(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SummaryList;
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
    }>("/v1/ledger/summaries", {
        ...opts
    }));
}
/**
 * Vouchers that are not in the books yet, newest first
 */
export function listVoucherDrafts({ limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: VoucherDraftPage;
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
    }>(`/v1/ledger/drafts${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Begin a voucher by hand, or hand it to the checker at once
 */
export function createVoucherDraft(saveVoucherDraft: SaveVoucherDraft, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: VoucherDraft;
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
    }>("/v1/ledger/drafts", oazapfts.json({
        ...opts,
        method: "POST",
        body: saveVoucherDraft,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * A draft, or for a while the voucher that it became
 */
export function getVoucherDraft(draftId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: VoucherDraft;
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
    }>(`/v1/ledger/drafts/${encodeURIComponent(draftId)}`, {
        ...opts
    }));
}
/**
 * Save a draft again; whoever saves it becomes its maker
 */
export function updateVoucherDraft(draftId: string, saveVoucherDraft: SaveVoucherDraft, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: VoucherDraft;
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
    }>(`/v1/ledger/drafts/${encodeURIComponent(draftId)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: saveVoucherDraft
    })));
}
/**
 * Take an open draft away
 */
export function discardVoucherDraft(draftId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Gone;
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
    }>(`/v1/ledger/drafts/${encodeURIComponent(draftId)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Check a voucher made by somebody else and post it into the month of its date
 */
export function postVoucherDraft(draftId: string, postVoucherDraft: PostVoucherDraft, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PostedVoucherDraft;
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
    }>(`/v1/ledger/drafts/${encodeURIComponent(draftId)}/posting`, oazapfts.json({
        ...opts,
        method: "POST",
        body: postVoucherDraft,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Give a draft back to its maker with a reason
 */
export function returnVoucherDraft(draftId: string, returnVoucherDraft: ReturnVoucherDraft, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: VoucherDraft;
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
    }>(`/v1/ledger/drafts/${encodeURIComponent(draftId)}/return`, oazapfts.json({
        ...opts,
        method: "POST",
        body: returnVoucherDraft,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Draft the red voucher that takes a posted one back
 */
export function reverseVoucher(voucherId: string, reverseVoucher: ReverseVoucher, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: VoucherDraft;
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
    }>(`/v1/ledger/vouchers/${encodeURIComponent(voucherId)}/reversal`, oazapfts.json({
        ...opts,
        method: "POST",
        body: reverseVoucher,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Projects with what came in for them, was spent and is left
 */
export function listProjects(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ProjectList;
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
    }>("/v1/ledger/projects", {
        ...opts
    }));
}
/**
 * Begin a project; earmarked ones spend only what came in for their purpose
 */
export function createProject(createProject: CreateProject, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Project;
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
    }>("/v1/ledger/projects", oazapfts.json({
        ...opts,
        method: "POST",
        body: createProject,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * One project with its sums
 */
export function getProject(projectId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Project;
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
    }>(`/v1/ledger/projects/${encodeURIComponent(projectId)}`, {
        ...opts
    }));
}
/**
 * Change what a project says, close it or open it again
 */
export function updateProject(projectId: string, updateProject: UpdateProject, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Project;
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
    }>(`/v1/ledger/projects/${encodeURIComponent(projectId)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: updateProject
    })));
}
/**
 * The months of a year: running, open or closed, and what was opened again
 */
export function listClosings({ year }: {
    year?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ClosingYear;
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
    }>(`/v1/ledger/closings${QS.query(QS.explode({
        year
    }))}`, {
        ...opts
    }));
}
/**
 * What is looked at before a month is closed, and whether it may be
 */
export function getClosingChecklist(period: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ClosingChecklist;
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
    }>(`/v1/ledger/closings/${encodeURIComponent(period)}`, {
        ...opts
    }));
}
/**
 * Close a month that is over: nothing can be booked into it from then on
 */
export function closeMonth(period: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ClosingChecklist;
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
    }>(`/v1/ledger/closings/${encodeURIComponent(period)}`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Ask to open the last closed month again; another person has to confirm
 */
export function requestReopening(period: string, body: {
    reason: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ClosingChecklist;
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
    }>(`/v1/ledger/closings/${encodeURIComponent(period)}/reopening`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Take back or turn down the request to open a month again
 */
export function dropReopening(period: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ClosingChecklist;
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
    }>(`/v1/ledger/closings/${encodeURIComponent(period)}/reopening`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Open the month that somebody else asked to open
 */
export function confirmReopening(period: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ClosingChecklist;
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
    }>(`/v1/ledger/closings/${encodeURIComponent(period)}/reopening/confirmation`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * The vouchers that would end a year, and what still stands in their way
 */
export function previewCarryForward(year: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CarryForwardPreview;
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
    }>(`/v1/ledger/years/${encodeURIComponent(year)}/carry-forward`, {
        ...opts
    }));
}
/**
 * Carry a year forward on 31 December, earmarked money apart from the rest
 */
export function carryForward(year: number, body: {
    /** Money of finished projects that goes from what is carried over into the surplus */
    releases?: {
        amountFen: number;
        project?: string;
        reason: string;
    }[];
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CarryForwardPreview;
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
    }>(`/v1/ledger/years/${encodeURIComponent(year)}/carry-forward`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Vouchers of up to twelve months in the columns that other ledgers import
 */
export function downloadVouchers($from: string, to: string, { format }: {
    format?: "xlsx" | "csv" | "csvGb18030";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
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
    }>(`/v1/ledger/exports/vouchers${QS.query(QS.explode({
        "from": $from,
        to,
        format
    }))}`, {
        ...opts
    }));
}
/**
 * The general (总账) or detailed ledger (明细账) of up to twelve months
 */
export function downloadBook($from: string, to: string, { book }: {
    book?: "general" | "detailed";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
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
    }>(`/v1/ledger/exports/books${QS.query(QS.explode({
        "from": $from,
        to,
        book
    }))}`, {
        ...opts
    }));
}
/**
 * Years with a budget: totals in force and what is being prepared
 */
export function listBudgets(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BudgetYearList;
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
    }>("/v1/budgets", {
        ...opts
    }));
}
/**
 * A year’s budget: its versions, the rules of its place, interim spending
 */
export function getBudget(year: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BudgetYear;
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
    }>(`/v1/budgets/${encodeURIComponent(year)}`, {
        ...opts
    }));
}
/**
 * Limit, held, spent and available by line, income as planned and as booked
 */
export function getBudgetExecution(year: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BudgetExecution;
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
    }>(`/v1/budgets/${encodeURIComponent(year)}/execution`, {
        ...opts
    }));
}
/**
 * Let the union spend before a budget is in force, with a reason, or end it
 */
export function setInterimSpending(year: number, setInterimSpending: SetInterimSpending, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BudgetYear;
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
    }>(`/v1/budgets/${encodeURIComponent(year)}/interim`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: setInterimSpending
    })));
}
/**
 * The lines of an uploaded budget table, checked against the chart; nothing is saved
 */
export function readBudgetFile(year: number, readBudgetFile: ReadBudgetFile, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BudgetFileRows;
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
        status: 413;
        data: Problem;
    } | {
        status: 415;
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
    }>(`/v1/budgets/${encodeURIComponent(year)}/file-rows`, oazapfts.json({
        ...opts,
        method: "POST",
        body: readBudgetFile
    })));
}
/**
 * Begin the budget of a year, or an adjustment of the one in force
 */
export function createBudgetVersion(year: number, createBudgetVersion: CreateBudgetVersion, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: BudgetVersion;
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
    }>(`/v1/budgets/${encodeURIComponent(year)}/versions`, oazapfts.json({
        ...opts,
        method: "POST",
        body: createBudgetVersion,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * One version with its lines and steps
 */
export function getBudgetVersion(year: number, $number: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BudgetVersion;
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
    }>(`/v1/budgets/${encodeURIComponent(year)}/versions/${encodeURIComponent($number)}`, {
        ...opts
    }));
}
/**
 * Save the lines of a draft; it may be unbalanced until it is submitted
 */
export function saveBudgetVersion(year: number, $number: number, saveBudget: SaveBudget, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BudgetVersion;
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
    }>(`/v1/budgets/${encodeURIComponent(year)}/versions/${encodeURIComponent($number)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: saveBudget,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Submit, pass (minutes or document number), return with a reason or discard a version
 */
export function takeBudgetStep(year: number, $number: number, takeBudgetStep: TakeBudgetStep, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BudgetVersion;
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
    }>(`/v1/budgets/${encodeURIComponent(year)}/versions/${encodeURIComponent($number)}/steps`, oazapfts.json({
        ...opts,
        method: "POST",
        body: takeBudgetStep,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * A version line by line against another of the same year
 */
export function compareBudgetVersions(year: number, $number: number, base: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BudgetComparison;
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
    }>(`/v1/budgets/${encodeURIComponent(year)}/versions/${encodeURIComponent($number)}/comparison${QS.query(QS.explode({
        base
    }))}`, {
        ...opts
    }));
}
/**
 * The budget table as a workbook
 */
export function downloadBudgetFile(year: number, $number: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
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
    }>(`/v1/budgets/${encodeURIComponent(year)}/versions/${encodeURIComponent($number)}/file`, {
        ...opts
    }));
}
/**
 * Entries of a month that a spending line bears, with their vouchers
 */
export function listBudgetLineEntries(year: number, code: string, period: string, { limit, cursor, project }: {
    limit?: number;
    cursor?: string;
    project?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BudgetLineEntryPage;
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
    }>(`/v1/budgets/${encodeURIComponent(year)}/lines/${encodeURIComponent(code)}/entries${QS.query(QS.explode({
        limit,
        cursor,
        project,
        period
    }))}`, {
        ...opts
    }));
}
/**
 * Requests that hold money of a spending line now
 */
export function listBudgetLineHolders(year: number, code: string, { limit, cursor, project }: {
    limit?: number;
    cursor?: string;
    project?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BudgetLineHolderPage;
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
    }>(`/v1/budgets/${encodeURIComponent(year)}/lines/${encodeURIComponent(code)}/holders${QS.query(QS.explode({
        limit,
        cursor,
        project
    }))}`, {
        ...opts
    }));
}
/**
 * Draw a sample of vouchers by lot or by risk; seed, method, population and result are kept
 */
export function drawInspectionSample(drawSample: DrawSample, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: InspectionSampleDetail;
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
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/inspection/samples", oazapfts.json({
        ...opts,
        method: "POST",
        body: drawSample,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Samples of the union, the newest first
 */
export function listInspectionSamples({ limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InspectionSamplePage;
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
    }>(`/v1/inspection/samples${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * One sample with what it found
 */
export function getInspectionSample(sampleId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InspectionSampleDetail;
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
    }>(`/v1/inspection/samples/${encodeURIComponent(sampleId)}`, {
        ...opts
    }));
}
/**
 * Record a finding: the rule, the amount, the vouchers, the day by which to put it right
 */
export function recordAuditFinding(recordFinding: RecordFinding, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: AuditFinding;
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
    }>("/v1/inspection/findings", oazapfts.json({
        ...opts,
        method: "POST",
        body: recordFinding,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Findings of the union, or those of a status, the newest first
 */
export function listAuditFindings({ limit, cursor, status }: {
    limit?: number;
    cursor?: string;
    status?: "open" | "answered" | "closed" | "dropped";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AuditFindingPage;
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
    }>(`/v1/inspection/findings${QS.query(QS.explode({
        limit,
        cursor,
        status
    }))}`, {
        ...opts
    }));
}
/**
 * The findings as a workbook
 */
export function downloadAuditFindings(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
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
    }>("/v1/inspection/findings-file", {
        ...opts
    }));
}
/**
 * One finding with its answers
 */
export function getAuditFinding(findingId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AuditFinding;
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
    }>(`/v1/inspection/findings/${encodeURIComponent(findingId)}`, {
        ...opts
    }));
}
/**
 * Answer a finding: what was done about it, with evidence
 */
export function answerAuditFinding(findingId: string, actOnFinding: ActOnFinding, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AuditFinding;
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
    }>(`/v1/inspection/findings/${encodeURIComponent(findingId)}/answers`, oazapfts.json({
        ...opts,
        method: "POST",
        body: actOnFinding,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Say that the answer is not enough
 */
export function reopenAuditFinding(findingId: string, actOnFinding: ActOnFinding, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AuditFinding;
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
    }>(`/v1/inspection/findings/${encodeURIComponent(findingId)}/reopening`, oazapfts.json({
        ...opts,
        method: "POST",
        body: actOnFinding,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Close a finding that was put right, on evidence
 */
export function closeAuditFinding(findingId: string, actOnFinding: ActOnFinding, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AuditFinding;
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
    }>(`/v1/inspection/findings/${encodeURIComponent(findingId)}/closure`, oazapfts.json({
        ...opts,
        method: "POST",
        body: actOnFinding,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Take back a finding that was none
 */
export function dropAuditFinding(findingId: string, actOnFinding: ActOnFinding, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AuditFinding;
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
    }>(`/v1/inspection/findings/${encodeURIComponent(findingId)}/removal`, oazapfts.json({
        ...opts,
        method: "POST",
        body: actOnFinding,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * What an audit report says of up to twelve months: books, samples, findings
 */
export function getInspectionReport($from: string, to: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InspectionReport;
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
    }>(`/v1/inspection/report${QS.query(QS.explode({
        "from": $from,
        to
    }))}`, {
        ...opts
    }));
}
/**
 * Ask for ledgers, vouchers and papers of up to twelve months as one zip with SHA256SUMS
 */
export function requestInspectionPack(requestInspectionPack: RequestInspectionPack, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 202;
        data: InspectionPack;
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
    }>("/v1/inspection/packs", oazapfts.json({
        ...opts,
        method: "POST",
        body: requestInspectionPack,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Packs of the last seven days, the newest first
 */
export function listInspectionPacks(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InspectionPackList;
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
    }>("/v1/inspection/packs", {
        ...opts
    }));
}
/**
 * Go to the zip itself; who took it is on record
 */
export function downloadInspectionPack(packId: string, opts?: Oazapfts.RequestOpts) {
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
    }>(`/v1/inspection/packs/${encodeURIComponent(packId)}/content`, {
        ...opts
    }));
}
/**
 * Exceptions of a small union from the separation of duties, and who could have which
 */
export function listDutyExceptions(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DutyExceptionList;
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
    }>("/v1/duty-exceptions", {
        ...opts
    }));
}
/**
 * Record what the committee decided: who, which duties, why, until when, with its paper
 */
export function recordDutyException(recordDutyException: RecordDutyException, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: DutyException;
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
    }>("/v1/duty-exceptions", oazapfts.json({
        ...opts,
        method: "POST",
        body: recordDutyException,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * End an exception before its day
 */
export function revokeDutyException(exceptionId: string, revokeDutyException: RevokeDutyException, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DutyException;
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
    }>(`/v1/duty-exceptions/${encodeURIComponent(exceptionId)}/revocation`, oazapfts.json({
        ...opts,
        method: "POST",
        body: revokeDutyException,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Vouchers and payments that were made under an exception, the newest first
 */
export function listDutyUses(exceptionId: string, { limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DutyUsePage;
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
    }>(`/v1/duty-exceptions/${encodeURIComponent(exceptionId)}/uses${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Who signs what: the flow in force of every kind, its versions and the substitutes
 */
export function listApprovalFlows(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ApprovalFlowList;
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
    }>("/v1/approval-flows", {
        ...opts
    }));
}
/**
 * Publish the next version of a kind’s flow; requests under way keep theirs
 */
export function publishApprovalFlow(putApprovalFlow: PutApprovalFlow, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ApprovalFlow;
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
    }>("/v1/approval-flows", oazapfts.json({
        ...opts,
        method: "PUT",
        body: putApprovalFlow
    })));
}
/**
 * Who signs for whom, and from when to when
 */
export function putApprovalSubstitutes(putApprovalSubstitutes: PutApprovalSubstitutes, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ApprovalFlowList;
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
    }>("/v1/approval-flows/substitutes", oazapfts.json({
        ...opts,
        method: "PUT",
        body: putApprovalSubstitutes
    })));
}
/**
 * Who would sign a request of an amount, by a draft or by the flow in force
 */
export function simulateApprovalFlow(simulateApprovalFlow: SimulateApprovalFlow, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ApprovalSimulation;
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
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/v1/approval-flows/simulation", oazapfts.json({
        ...opts,
        method: "POST",
        body: simulateApprovalFlow
    })));
}
/**
 * Requests to spend: of a year, of a status, or one’s own; the newest first
 */
export function listExpenditures({ limit, cursor, status, year, mine }: {
    limit?: number;
    cursor?: string;
    status?: "pending" | "returned" | "refused" | "withdrawn" | "approved" | "cancelled" | "paid" | "advanced" | "settled" | "reversed";
    year?: string;
    mine?: "true";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ExpenditurePage;
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
    }>(`/v1/expenditures${QS.query(QS.explode({
        limit,
        cursor,
        status,
        year,
        mine
    }))}`, {
        ...opts
    }));
}
/**
 * Submit a request: checked, held on the budget, its invoices claimed
 */
export function requestExpenditure(requestExpenditure: RequestExpenditure, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Expenditure;
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
    }>("/v1/expenditures", oazapfts.json({
        ...opts,
        method: "POST",
        body: requestExpenditure,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Kinds of spending: account, papers, the cap in force here with its source, what the budget has left
 */
export function listSpendingKinds(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SpendingKinds;
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
    }>("/v1/expenditures/kinds", {
        ...opts
    }));
}
/**
 * What waits for the caller’s signature
 */
export function listExpenditureInbox(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ExpenditureRows;
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
    }>("/v1/expenditures/inbox", {
        ...opts
    }));
}
/**
 * Approved and not paid: the cashier’s desk
 */
export function listPayables(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ExpenditureRows;
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
    }>("/v1/expenditures/payables", {
        ...opts
    }));
}
/**
 * Payments whose reversal waits for a second person
 */
export function listReversals(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ExpenditureRows;
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
    }>("/v1/expenditures/reversals", {
        ...opts
    }));
}
/**
 * Advances that are not accounted for, those overdue first
 */
export function listAdvances(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ExpenditureRows;
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
    }>("/v1/expenditures/advances", {
        ...opts
    }));
}
/**
 * Ask for an advance, to be accounted for by a day
 */
export function requestAdvance(requestAdvance: RequestAdvance, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Expenditure;
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
    }>("/v1/expenditures/advances", oazapfts.json({
        ...opts,
        method: "POST",
        body: requestAdvance,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * What stands against a request, with the rule that it rests on; nothing is submitted
 */
export function checkExpenditure(requestExpenditure: RequestExpenditure, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ExpenditureCheck;
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
    }>("/v1/expenditures/check", oazapfts.json({
        ...opts,
        method: "POST",
        body: requestExpenditure
    })));
}
/**
 * One request with its approval, payment and papers
 */
export function getExpenditure(expenditureId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Expenditure;
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
    }>(`/v1/expenditures/${encodeURIComponent(expenditureId)}`, {
        ...opts
    }));
}
/**
 * Submit a returned or withdrawn request once more
 */
export function resubmitExpenditure(expenditureId: string, requestExpenditure: RequestExpenditure, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Expenditure;
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
    }>(`/v1/expenditures/${encodeURIComponent(expenditureId)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: requestExpenditure
    })));
}
/**
 * Approve, refuse, return, transfer, add, withdraw, remind
 */
export function actOnExpenditure(expenditureId: string, approvalAct: ApprovalAct, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Expenditure;
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
    }>(`/v1/expenditures/${encodeURIComponent(expenditureId)}/acts`, oazapfts.json({
        ...opts,
        method: "POST",
        body: approvalAct,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Add papers that come later: signed list, photos
 */
export function addExpenditurePapers(expenditureId: string, addPapers: AddPapers, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Expenditure;
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
    }>(`/v1/expenditures/${encodeURIComponent(expenditureId)}/papers`, oazapfts.json({
        ...opts,
        method: "POST",
        body: addPapers,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Pay an approved request: posts the voucher
 */
export function payExpenditure(expenditureId: string, payExpenditure: PayExpenditure, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Expenditure;
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
    }>(`/v1/expenditures/${encodeURIComponent(expenditureId)}/payment`, oazapfts.json({
        ...opts,
        method: "POST",
        body: payExpenditure,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Let an approved request go unpaid
 */
export function cancelExpenditure(expenditureId: string, cancelExpenditure: CancelExpenditure, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Expenditure;
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
    }>(`/v1/expenditures/${encodeURIComponent(expenditureId)}/cancellation`, oazapfts.json({
        ...opts,
        method: "POST",
        body: cancelExpenditure,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Take an advance back whole
 */
export function returnAdvance(expenditureId: string, returnAdvance: ReturnAdvance, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Expenditure;
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
    }>(`/v1/expenditures/${encodeURIComponent(expenditureId)}/return`, oazapfts.json({
        ...opts,
        method: "POST",
        body: returnAdvance,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Propose to take a payment back in red; somebody else confirms
 */
export function proposeReversal(expenditureId: string, proposeReversal: ProposeReversal, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Expenditure;
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
    }>(`/v1/expenditures/${encodeURIComponent(expenditureId)}/reversal`, oazapfts.json({
        ...opts,
        method: "POST",
        body: proposeReversal,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Confirm a proposed reversal: red voucher, budget, invoices and grants at once
 */
export function confirmReversal(expenditureId: string, decideReversal: DecideReversal, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Expenditure;
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
    }>(`/v1/expenditures/${encodeURIComponent(expenditureId)}/reversal/confirmation`, oazapfts.json({
        ...opts,
        method: "POST",
        body: decideReversal,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Drop a proposed reversal
 */
export function dropReversal(expenditureId: string, decideReversal: DecideReversal, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Expenditure;
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
    }>(`/v1/expenditures/${encodeURIComponent(expenditureId)}/reversal/withdrawal`, oazapfts.json({
        ...opts,
        method: "POST",
        body: decideReversal,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Who receives what of a request, and who has confirmed it
 */
export function getReceiptList(expenditureId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReceiptList;
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
    }>(`/v1/expenditures/${encodeURIComponent(expenditureId)}/receipts`, {
        ...opts
    }));
}
/**
 * What the member is to confirm and has confirmed
 */
export function listOwnReceipts(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OwnReceipts;
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
    }>("/v1/me/receipts", {
        ...opts
    }));
}
/**
 * Confirm receipt, once, in one’s own name
 */
export function signReceipt(expenditureId: string, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: OwnReceipt;
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
    }>(`/v1/me/receipts/${encodeURIComponent(expenditureId)}`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    }));
}
/**
 * The union’s accounts at banks, by the last four digits
 */
export function listBankAccounts(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BankAccountList;
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
    }>("/v1/bank-accounts", {
        ...opts
    }));
}
/**
 * Take a bank account of the union on
 */
export function openBankAccount(openBankAccount: OpenBankAccount, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: BankAccount;
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
    }>("/v1/bank-accounts", oazapfts.json({
        ...opts,
        method: "POST",
        body: openBankAccount,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * One account with the months that have statements
 */
export function getBankAccount(accountId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BankAccountDetail;
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
    }>(`/v1/bank-accounts/${encodeURIComponent(accountId)}`, {
        ...opts
    }));
}
/**
 * Rename or close an account, make it the main one, or state its opening balance before the first statement
 */
export function changeBankAccount(accountId: string, changeBankAccount: ChangeBankAccount, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BankAccount;
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
    }>(`/v1/bank-accounts/${encodeURIComponent(accountId)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeBankAccount
    })));
}
/**
 * What an uploaded statement holds: encoding, columns, proposed or saved mapping, first rows
 */
export function proposeBankStatement(proposeBankStatement: ProposeBankStatement, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BankStatementProposal;
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
        status: 413;
        data: Problem;
    } | {
        status: 415;
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
    }>("/v1/bank-statements/proposal", oazapfts.json({
        ...opts,
        method: "POST",
        body: proposeBankStatement
    })));
}
/**
 * Try a statement, or take the lines of it that are new
 */
export function importBankStatement(importBankStatement: ImportBankStatement, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BankStatementImport;
    } | {
        status: 201;
        data: BankStatementImport;
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
        status: 413;
        data: Problem;
    } | {
        status: 415;
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
    }>("/v1/bank-statements", oazapfts.json({
        ...opts,
        method: "POST",
        body: importBankStatement
    })));
}
/**
 * A month at the desk: the bank’s lines, the entries of the books, matches and suggestions
 */
export function getBankMonth(accountId: string, period: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BankWorkspace;
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
    }>(`/v1/bank-accounts/${encodeURIComponent(accountId)}/months/${encodeURIComponent(period)}`, {
        ...opts
    }));
}
/**
 * Confirm that lines and entries are the same money
 */
export function confirmBankMatch(accountId: string, confirmBankMatch: ConfirmBankMatch, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: BankMatch;
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
    }>(`/v1/bank-accounts/${encodeURIComponent(accountId)}/matches`, oazapfts.json({
        ...opts,
        method: "POST",
        body: confirmBankMatch,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Take a match back
 */
export function undoBankMatch(accountId: string, period: string, matchId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BankMatch;
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
    }>(`/v1/bank-accounts/${encodeURIComponent(accountId)}/matches/${encodeURIComponent(period)}/${encodeURIComponent(matchId)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Book a line that the books do not have: interest, fees, or money to be cleared up
 */
export function bookBankLine(accountId: string, lineId: string, bookBankLine: BookBankLine, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: BookedBankLine;
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
    }>(`/v1/bank-accounts/${encodeURIComponent(accountId)}/lines/${encodeURIComponent(lineId)}/booking`, oazapfts.json({
        ...opts,
        method: "POST",
        body: bookBankLine,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Leave a line open with a word about why
 */
export function noteBankLine(accountId: string, lineId: string, noteBankLine: NoteBankLine, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BankLine;
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
    }>(`/v1/bank-accounts/${encodeURIComponent(accountId)}/lines/${encodeURIComponent(lineId)}/note`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: noteBankLine
    })));
}
/**
 * Say that an entry of the books is of this bank account
 */
export function assignBankEntry(accountId: string, assignBankEntry: AssignBankEntry, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BankEntry;
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
    }>(`/v1/bank-accounts/${encodeURIComponent(accountId)}/entries`, oazapfts.json({
        ...opts,
        method: "POST",
        body: assignBankEntry
    })));
}
/**
 * The reconciliation statements of a month, as signed or as they stand
 */
export function getBankReconciliation(period: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BankReconciliation;
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
    }>(`/v1/bank-reconciliations/${encodeURIComponent(period)}`, {
        ...opts
    }));
}
/**
 * Sign a month whose adjusted balances are equal
 */
export function confirmBankReconciliation(period: string, confirmBankReconciliation: ConfirmBankReconciliation, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: BankReconciliation;
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
    }>(`/v1/bank-reconciliations/${encodeURIComponent(period)}/confirmation`, oazapfts.json({
        ...opts,
        method: "POST",
        body: confirmBankReconciliation
    })));
}
/**
 * Take the last reconciliation back, with a reason
 */
export function reopenBankReconciliation(period: string, reopenBankReconciliation: ReopenBankReconciliation, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BankReconciliation;
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
    }>(`/v1/bank-reconciliations/${encodeURIComponent(period)}/reopening`, oazapfts.json({
        ...opts,
        method: "POST",
        body: reopenBankReconciliation
    })));
}
/**
 * The statement of one account as a workbook in the usual form
 */
export function downloadBankReconciliation(accountId: string, period: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
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
    }>(`/v1/bank-reconciliations/${encodeURIComponent(period)}/accounts/${encodeURIComponent(accountId)}`, {
        ...opts
    }));
}
/**
 * Batches of payments, the newest first
 */
export function listPayouts({ limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PayoutPage;
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
    }>(`/v1/payouts${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Make a batch out of requests, returned rows and rows of its own
 */
export function makePayout(makePayout: MakePayout, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Payout;
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
        status: 413;
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
    }>("/v1/payouts", oazapfts.json({
        ...opts,
        method: "POST",
        body: makePayout,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * What waits to be paid by bank: approved requests and rows that came back
 */
export function getPayoutDesk(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PayoutDesk;
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
    }>("/v1/payouts/desk", {
        ...opts
    }));
}
/**
 * One batch with its rows
 */
export function getPayout(payoutId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PayoutDetail;
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
    }>(`/v1/payouts/${encodeURIComponent(payoutId)}`, {
        ...opts
    }));
}
/**
 * Release a batch for the bank; never by who made it
 */
export function releasePayout(payoutId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Payout;
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
    }>(`/v1/payouts/${encodeURIComponent(payoutId)}/release`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Take a batch back that is not released
 */
export function cancelPayout(payoutId: string, cancelPayout: CancelPayout, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Payout;
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
    }>(`/v1/payouts/${encodeURIComponent(payoutId)}/cancellation`, oazapfts.json({
        ...opts,
        method: "POST",
        body: cancelPayout
    })));
}
/**
 * One file of a released batch for the bank, in GB18030
 */
export function downloadPayoutFile(payoutId: string, $number: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
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
    }>(`/v1/payouts/${encodeURIComponent(payoutId)}/files/${encodeURIComponent($number)}`, {
        ...opts
    }));
}
/**
 * Try or read the bank’s answer: success pays, failure is queued again
 */
export function readPayoutResult(payoutId: string, readPayoutResult: ReadPayoutResult, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PayoutResult;
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
        status: 413;
        data: Problem;
    } | {
        status: 415;
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
    }>(`/v1/payouts/${encodeURIComponent(payoutId)}/results`, oazapfts.json({
        ...opts,
        method: "POST",
        body: readPayoutResult
    })));
}
/**
 * Take a returned row off the queue; its request can be paid another way
 */
export function dropReturnedPayment(payoutId: string, no: number, dropQueuedPayment: DropQueuedPayment, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PayoutDesk;
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
    }>(`/v1/payouts/${encodeURIComponent(payoutId)}/returned/${encodeURIComponent(no)}/removal`, oazapfts.json({
        ...opts,
        method: "POST",
        body: dropQueuedPayment
    })));
}
/**
 * How the account’s bank wants payout files
 */
export function putPayoutTemplate(accountId: string, payoutTemplate: PayoutTemplate, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PayoutTemplate;
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
    }>(`/v1/bank-accounts/${encodeURIComponent(accountId)}/payout-template`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: payoutTemplate
    })));
}
/**
 * Balance sheet (工会01表) or income and expenditure (工会02表) of a month or a year, with its checks
 */
export function getStatement({ form, period, year }: {
    form?: "balanceSheet" | "income";
    period?: string;
    year?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Statement;
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
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/statements${QS.query(QS.explode({
        form,
        period,
        year
    }))}`, {
        ...opts
    }));
}
/**
 * Where a cell of a statement comes from: accounts by month, whose entries lead to vouchers
 */
export function getStatementCell({ form, period, year, row, column }: {
    form?: "balanceSheet" | "income";
    period?: string;
    year?: number;
    row?: string;
    column?: "first" | "second";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: StatementCell;
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
    }>(`/v1/statements/cell${QS.query(QS.explode({
        form,
        period,
        year,
        row,
        column
    }))}`, {
        ...opts
    }));
}
/**
 * Income and spending of the union’s own years side by side, in whole and per member
 */
export function compareStatements({ year, years }: {
    year?: number;
    years?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: StatementComparison;
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
    }>(`/v1/statements/comparison${QS.query(QS.explode({
        year,
        years
    }))}`, {
        ...opts
    }));
}
/**
 * The statement as a workbook in the official form
 */
export function downloadStatement({ form, period, year }: {
    form?: "balanceSheet" | "income";
    period?: string;
    year?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
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
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/statements/file${QS.query(QS.explode({
        form,
        period,
        year
    }))}`, {
        ...opts
    }));
}
/**
 * Budget table (预算表) or final-account table (决算表) of a year: planned, adjusted, booked, the year before
 */
export function getBudgetForm({ form, year }: {
    form?: "budget" | "finalAccounts";
    year?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BudgetForm;
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
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/statements/budget${QS.query(QS.explode({
        form,
        year
    }))}`, {
        ...opts
    }));
}
/**
 * The budget or final-account table as a workbook
 */
export function downloadBudgetForm({ form, year }: {
    form?: "budget" | "finalAccounts";
    year?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
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
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/statements/budget/file${QS.query(QS.explode({
        form,
        year
    }))}`, {
        ...opts
    }));
}
/**
 * Published tables of funds, the newest first
 */
export function listPublications({ limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PublicationPage;
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
    }>(`/v1/publicity${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Publish the table of some months: figures, masked vouchers and the time for objections, never changed again
 */
export function publishFunds(publishFunds: PublishFunds, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Publication;
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
    }>("/v1/publicity", oazapfts.json({
        ...opts,
        method: "POST",
        body: publishFunds,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * The table that would be published now; without months, of the last whole quarter or what the union chose
 */
export function previewPublication({ $from, to }: {
    $from?: string;
    to?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PublicFundsDraft;
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
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/v1/publicity/preview${QS.query(QS.explode({
        "from": $from,
        to
    }))}`, {
        ...opts
    }));
}
/**
 * A published table; opened by a member, it counts once in the month’s total and nobody’s name is kept
 */
export function getPublication(publicationId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Publication;
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
    }>(`/v1/publicity/${encodeURIComponent(publicationId)}`, {
        ...opts
    }));
}
/**
 * Withdraw a table with a reason that members read in its place
 */
export function withdrawFunds(publicationId: string, withdrawFunds: WithdrawFunds, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Publication;
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
    }>(`/v1/publicity/${encodeURIComponent(publicationId)}/withdrawal`, oazapfts.json({
        ...opts,
        method: "POST",
        body: withdrawFunds
    })));
}
/**
 * Masked vouchers behind a line of income or spending, as they were published
 */
export function listPublicationEntries(publicationId: string, { line, cursor }: {
    line?: string;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PublicFundsEntryPage;
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
    }>(`/v1/publicity/${encodeURIComponent(publicationId)}/entries${QS.query(QS.explode({
        line,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * A published table as a workbook for the wall, on A4 or A3; for members as well
 */
export function downloadPublication(publicationId: string, { paper }: {
    paper?: "a3" | "a4";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Blob;
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
    }>(`/v1/publicity/${encodeURIComponent(publicationId)}/file${QS.query(QS.explode({
        paper
    }))}`, {
        ...opts
    }));
}
/**
 * What members asked, under masked names, with the answers that everybody reads
 */
export function listPublicationQuestions(publicationId: string, { limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PublicFundsQuestionPage;
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
    }>(`/v1/publicity/${encodeURIComponent(publicationId)}/questions${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * Ask about a line of a published table
 */
export function askAboutFunds(publicationId: string, askAboutFunds: AskAboutFunds, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: PublicFundsQuestion;
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
    }>(`/v1/publicity/${encodeURIComponent(publicationId)}/questions`, oazapfts.json({
        ...opts,
        method: "POST",
        body: askAboutFunds,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Answer a question, once, for everybody
 */
export function answerAboutFunds(publicationId: string, questionId: string, answerAboutFunds: AnswerAboutFunds, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PublicFundsQuestion;
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
    }>(`/v1/publicity/${encodeURIComponent(publicationId)}/questions/${encodeURIComponent(questionId)}/answer`, oazapfts.json({
        ...opts,
        method: "POST",
        body: answerAboutFunds
    })));
}
/**
 * Every card of the union with its depreciation
 */
export function listAssets(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AssetList;
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
    }>("/v1/assets", {
        ...opts
    }));
}
/**
 * Register a card; what was bought or given goes on the books at once
 */
export function registerAsset(registerAsset: RegisterAsset, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Asset;
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
    }>("/v1/assets", oazapfts.json({
        ...opts,
        method: "POST",
        body: registerAsset,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Cards and accounts side by side, and how far depreciation is posted
 */
export function getAssetRegister(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AssetRegister;
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
    }>("/v1/assets/register", {
        ...opts
    }));
}
/**
 * Lines, bulk and years of depreciation as they hold today
 */
export function getAssetRules(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AssetRules;
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
    }>("/v1/assets/rules", {
        ...opts
    }));
}
/**
 * Post depreciation up to the running month; running it again changes nothing
 */
export function runDepreciation(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AssetRegister;
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
    }>("/v1/assets/depreciation-runs", {
        ...opts,
        method: "POST"
    }));
}
/**
 * The card behind the code on a label
 */
export function getAssetByCode(code: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AnyAsset;
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
    }>(`/v1/assets/codes/${encodeURIComponent(code)}`, {
        ...opts
    }));
}
/**
 * A card of the register or of the side book
 */
export function getAsset(assetId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AnyAsset;
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
    }>(`/v1/assets/${encodeURIComponent(assetId)}`, {
        ...opts
    }));
}
/**
 * Note where something stands and who keeps it
 */
export function moveAsset(assetId: string, moveAsset: MoveAsset, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AnyAsset;
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
    }>(`/v1/assets/${encodeURIComponent(assetId)}/place`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: moveAsset
    })));
}
/**
 * What belongs to the employer or a lessor: the side book (备查簿)
 */
export function listBorrowedAssets(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BorrowedAssetList;
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
    }>("/v1/borrowed-assets", {
        ...opts
    }));
}
/**
 * Note something that is borrowed; no voucher
 */
export function registerBorrowedAsset(registerBorrowedAsset: RegisterBorrowedAsset, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: BorrowedAsset;
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
    }>("/v1/borrowed-assets", oazapfts.json({
        ...opts,
        method: "POST",
        body: registerBorrowedAsset,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Give something borrowed back
 */
export function returnBorrowedAsset(assetId: string, body: {
    returnedOn: string;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BorrowedAsset;
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
    }>(`/v1/borrowed-assets/${encodeURIComponent(assetId)}/return`, oazapfts.json({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Ask to dispose of an asset; the approval begins
 */
export function requestAssetDisposal(assetId: string, requestAssetDisposal: RequestAssetDisposal, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: AssetDisposal;
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
    }>(`/v1/assets/${encodeURIComponent(assetId)}/disposals`, oazapfts.json({
        ...opts,
        method: "POST",
        body: requestAssetDisposal,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Disposals, the latest first
 */
export function listAssetDisposals({ limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AssetDisposalPage;
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
    }>(`/v1/asset-disposals${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * A disposal with its approval
 */
export function getAssetDisposal(disposalId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AssetDisposal;
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
    }>(`/v1/asset-disposals/${encodeURIComponent(disposalId)}`, {
        ...opts
    }));
}
/**
 * Approve, refuse, return, transfer, add a signer, withdraw or remind
 */
export function actOnAssetDisposal(disposalId: string, approvalAct: ApprovalAct, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AssetDisposal;
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
    }>(`/v1/asset-disposals/${encodeURIComponent(disposalId)}/acts`, oazapfts.json({
        ...opts,
        method: "POST",
        body: approvalAct,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Take an approved asset off the books, with proceeds and taxes
 */
export function executeAssetDisposal(disposalId: string, executeAssetDisposal: ExecuteAssetDisposal, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AssetDisposal;
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
    }>(`/v1/asset-disposals/${encodeURIComponent(disposalId)}/execution`, oazapfts.json({
        ...opts,
        method: "POST",
        body: executeAssetDisposal,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Open a count of everything that is registered now
 */
export function openStocktake(openStocktake: OpenStocktake, { idempotencyKey }: {
    idempotencyKey?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: Stocktake;
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
    }>("/v1/stocktakes", oazapfts.json({
        ...opts,
        method: "POST",
        body: openStocktake,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "idempotency-key": idempotencyKey
        })
    })));
}
/**
 * Counts, the latest first
 */
export function listStocktakes({ limit, cursor }: {
    limit?: number;
    cursor?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: StocktakePage;
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
    }>(`/v1/stocktakes${QS.query(QS.explode({
        limit,
        cursor
    }))}`, {
        ...opts
    }));
}
/**
 * A count with every difference
 */
export function getStocktake(stocktakeId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Stocktake;
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
    }>(`/v1/stocktakes/${encodeURIComponent(stocktakeId)}`, {
        ...opts
    }));
}
/**
 * Note what was found of a card; the last word on a code holds
 */
export function countAsset(stocktakeId: string, code: string, countAsset: CountAsset, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AssetCount;
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
    }>(`/v1/stocktakes/${encodeURIComponent(stocktakeId)}/counts/${encodeURIComponent(code)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: countAsset
    })));
}
/**
 * Note something that no card knows
 */
export function countSurplus(stocktakeId: string, countSurplus: CountSurplus, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: AssetCount;
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
    }>(`/v1/stocktakes/${encodeURIComponent(stocktakeId)}/surplus`, oazapfts.json({
        ...opts,
        method: "POST",
        body: countSurplus
    })));
}
/**
 * Close a count; never by the person who opened it
 */
export function closeStocktake(stocktakeId: string, closeStocktake: CloseStocktake, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Stocktake;
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
    }>(`/v1/stocktakes/${encodeURIComponent(stocktakeId)}/closing`, oazapfts.json({
        ...opts,
        method: "POST",
        body: closeStocktake
    })));
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
 * Budgets that unions handed up to a node, newest first: those that wait, or those that are done
 */
export function listFilings({ limit, cursor, nodeCode, state }: {
    limit?: number;
    cursor?: string;
    nodeCode?: string;
    state?: "waiting" | "done";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FilingPage;
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
    }>(`/v1/federation/filings${QS.query(QS.explode({
        limit,
        cursor,
        nodeCode,
        state
    }))}`, {
        ...opts
    }));
}
/**
 * A budget as it was handed up: lines, comparison, versions and what was decided on the way
 */
export function getFiling(id: string, { nodeCode }: {
    nodeCode?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FilingDetail;
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
    }>(`/v1/federation/filings/${encodeURIComponent(id)}${QS.query(QS.explode({
        nodeCode
    }))}`, {
        ...opts
    }));
}
/**
 * Approve it or take it into the files, as the region has it; in force in the union within seconds
 */
export function acceptFiling(id: string, acceptFiling: AcceptFiling, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Filing;
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
    }>(`/v1/federation/filings/${encodeURIComponent(id)}/acceptance`, oazapfts.json({
        ...opts,
        method: "POST",
        body: acceptFiling
    })));
}
/**
 * Return it with a reason
 */
export function returnFiling(id: string, returnFiling: ReturnFiling, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: Filing;
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
    }>(`/v1/federation/filings/${encodeURIComponent(id)}/return`, oazapfts.json({
        ...opts,
        method: "POST",
        body: returnFiling
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
 * The unions of a subtree at one end of an outcome
 */
export function getFederationRanking(code: string, { month, by, order, limit }: {
    month?: string;
    by?: "membership" | "dues" | "contribution";
    order?: "best" | "worst";
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FederationRanking;
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
    }>(`/v1/federation/nodes/${encodeURIComponent(code)}/ranking${QS.query(QS.explode({
        month,
        by,
        order,
        limit
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
/**
 * Final accounts of a federation for a year, transfers between its unions cancelled out
 */
export function getFederationFinalAccounts(code: string, { year }: {
    year?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FederationFinalAccounts;
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
    }>(`/v1/federation/nodes/${encodeURIComponent(code)}/final-accounts${QS.query(QS.explode({
        year
    }))}`, {
        ...opts
    }));
}
