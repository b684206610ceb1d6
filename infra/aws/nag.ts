import type { IPolicyValidationContext, IPolicyValidationPlugin, PolicyValidationPluginReport } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';

/** A finding that somebody looked at and accepted: the rule's name begins with `rule`, the construct's path matches. */
export type Review = { readonly rule: string; readonly path: RegExp; readonly reason: string };

const ROLE_POLICY = 'Role/DefaultPolicy/Resource$';

export const REVIEWS: readonly Review[] = [
  {
    rule: 'IAM5[Resource::tongxin-',
    path: new RegExp(`(UnionApi|FederationApi|Projector|Worker|Scheduler)/(Data/)?${ROLE_POLICY}`),
    reason:
      'index/* are the indexes of one table, confined by leading keys; tenant/* and passing/* are the files of unions',
  },
  {
    rule: 'IAM5[Resource::*]',
    path: new RegExp(`(UnionApi|FederationApi|Projector|Worker|Scheduler)/${ROLE_POLICY}`),
    reason: 'X-Ray takes no resource; the only statement on * is xray:PutTraceSegments and PutTelemetryRecords',
  },
  {
    rule: 'IAM5[Resource::<SchedulerFunction',
    path: /SchedulerRoleForTarget-[^/]+\/DefaultPolicy\/Resource$/,
    reason: 'the versions of one function',
  },
  {
    rule: 'APIG4',
    path: /Api\/Http\/.+\/Resource$/,
    reason:
      'sessions live in the table and keys are hashed there: the handlers authenticate, tests/api prove it for every route',
  },
  {
    rule: 'SQS3',
    path: /Stream\/(Projector|Scheduler)Failures\/Resource$/,
    reason: 'is a dead-letter queue itself, of an event source and of a schedule',
  },
  {
    rule: 'SMG4',
    path: /(SealKey|ClientSecret)\/Resource$/,
    reason:
      'a new seal key voids every cursor and link in use, the client secret changes at the issuer: both are decided by a person',
  },
  {
    rule: 'COG2',
    path: /Identity\/People\/Resource$/,
    reason:
      'members vote and read on a phone: a second factor is offered to all and asked of officers by the application',
  },
  {
    rule: 'CFR1',
    path: /Web\/Distribution\/Resource$/,
    reason: 'officers travel; where data lies is decided by region',
  },
  { rule: 'CFR2', path: /Web\/Distribution\/Resource$/, reason: 'a web ACL is part of the hardening issue' },
  {
    rule: 'CFR4',
    path: /Web\/Distribution\/Resource$/,
    reason: 'TLS 1.2 is set with the certificate; without one CloudFront does not let it be set',
  },
  {
    rule: 'CFR7',
    path: /Web\/Distribution\/Resource$/,
    reason: 'AWS China has no origin access control, see web-stack.ts',
  },
  {
    rule: 'IAM4',
    path: /Web\/Custom::CDKBucketDeployment[^/]+\/ServiceRole\/Resource$/,
    reason: "the CDK's own deployment helper, not reachable from outside",
  },
  {
    rule: 'IAM5',
    path: /Web\/Custom::CDKBucketDeployment[^/]+\/ServiceRole\/DefaultPolicy\/Resource$/,
    reason:
      "the CDK's own deployment helper: writes the pages' bucket, reads the assets' bucket, empties the edge cache",
  },
  {
    rule: 'L1',
    path: /Web\/Custom::CDKBucketDeployment[^/]+\/Resource$/,
    reason: "the runtime of the CDK's own deployment helper follows the CDK's version",
  },
];

export type Finding = { readonly rule: string; readonly path: string };

export const reviewCovers = (review: Review, { rule, path }: Finding): boolean =>
  rule.startsWith(`AwsSolutions-${review.rule}`) && review.path.test(path);

/** The AwsSolutions rules without what is reviewed: anything else stops the synthesis. */
export class ReviewedAwsSolutions implements IPolicyValidationPlugin {
  readonly name = 'cdk-nag-aws-solutions';
  readonly #checks = new AwsSolutionsChecks();
  /** Every finding, reviewed or not, so that a test can tell which reviews are stale. */
  readonly findings: Finding[] = [];

  validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const violations = this.#checks.validate(context).violations.flatMap((violation) => {
      const open = violation.violatingResources.filter(({ constructPath = '' }) => {
        const finding = { rule: violation.ruleName, path: constructPath };
        this.findings.push(finding);
        return !REVIEWS.some((review) => reviewCovers(review, finding));
      });
      return open.length > 0 ? [{ ...violation, violatingResources: open }] : [];
    });
    return { success: violations.length === 0, violations };
  }
}
