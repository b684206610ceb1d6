/**
 * Who may touch which partitions, as data. The stacks turn a principal's patterns into `dynamodb:LeadingKeys`
 * conditions of its IAM role; the store port enforces the same patterns on each call, so that the isolation tests
 * test the policy and not a promise.
 */
export type Principal =
  | { readonly kind: 'union'; readonly unionId: string }
  | { readonly kind: 'node'; readonly code: string }
  | { readonly kind: 'identity' }
  | { readonly kind: 'signup' }
  | { readonly kind: 'projector' }
  | { readonly kind: 'provisioner'; readonly unionId: string; readonly code: string }
  | { readonly kind: 'courier'; readonly unionId: string; readonly code: string };

/** `claim`: put, delete and condition-check only, for locks whose content nobody may read. */
export type Access = 'read' | 'write' | 'claim';

export type Statement = { readonly access: readonly Access[]; readonly leadingKeys: readonly string[] };

/** Placeholders that the stacks fill with session tags and the port with the principal's own values. */
type Fill = { unionId: string; code: string };

const READ_WRITE: readonly Access[] = ['read', 'write'];

/** Statements of each kind of principal. `*` is IAM's StringLike wildcard. */
export const statementsFor = (kind: Principal['kind'], fill: Fill): readonly Statement[] => {
  switch (kind) {
    case 'union':
      return [
        { access: READ_WRITE, leadingKeys: [`U#${fill.unionId}#*`] },
        // Used invoices of every union under keyed hashes (ADR 0009). The own partitions stand here as well: claims are
        // made in one transaction with them, and one statement must be able to cover all its leading keys.
        { access: ['claim'], leadingKeys: [`U#${fill.unionId}#*`, 'X#INVOICE#*'] },
      ];
    case 'node':
      return [{ access: READ_WRITE, leadingKeys: [`N#${fill.code}*`] }];
    case 'identity':
      return [{ access: READ_WRITE, leadingKeys: ['S#*', 'P#*'] }];
    case 'signup':
      return [
        { access: READ_WRITE, leadingKeys: ['A#*', 'N#*#INBOX'] },
        { access: ['read'], leadingKeys: ['N#*#NODE'] },
      ];
    case 'projector':
      return [
        { access: READ_WRITE, leadingKeys: ['N#*', 'P#*#OFFICES', 'Q#*'] },
        { access: ['read'], leadingKeys: ['U#*#FIGURES', 'U#*#PROFILE', 'U#*#OFFICERS'] },
      ];
    case 'provisioner':
      return [
        {
          access: READ_WRITE,
          leadingKeys: [`U#${fill.unionId}#*`, `N#${fill.code}#*`, 'A#*', 'P#*'],
        },
      ];
    case 'courier':
      // Between one union and the node above it: what was handed up, and the answer (ADR 0010).
      return [
        {
          access: READ_WRITE,
          leadingKeys: [`U#${fill.unionId}#*`, `N#${fill.code}#FILING*`, `N#${fill.code}#EVENTS#*`],
        },
      ];
  }
};

const likePattern = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);

/** The check for one principal: may it read or write the partition that begins a key? */
export const policyOf = (principal: Principal): ((access: Access, leadingKey: string) => boolean) => {
  const fill = {
    unionId: 'unionId' in principal ? principal.unionId : '',
    code: 'code' in principal ? principal.code : '',
  };
  const rules = statementsFor(principal.kind, fill).map((statement) => ({
    access: statement.access,
    patterns: statement.leadingKeys.map(likePattern),
  }));
  return (access, leadingKey) =>
    rules.some((rule) => rule.access.includes(access) && rule.patterns.some((pattern) => pattern.test(leadingKey)));
};
