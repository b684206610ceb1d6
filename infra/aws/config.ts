import type { Node } from 'constructs';

/** What a deployment is told (`cdk -c name=value`); everything else follows from it. */
export type Config = {
  readonly stage: string;
  readonly region: string;
  readonly china: boolean;
  /** Data outlives the stack and cannot be deleted by it. */
  readonly permanent: boolean;
  /** Where people find the system. Without a certificate: the distribution's own name, from the first deployment's output. */
  readonly domain: string;
  /** An OIDC issuer of one's own. Without it the global partition gets a user pool, and China asks by parameter. */
  readonly issuerUrl: string;
  readonly oidcClientId: string;
  /** Global partition: an ACM certificate of us-east-1. */
  readonly certificateArn: string;
  /** China: a server certificate uploaded to IAM, because CloudFront there does not take ACM's. */
  readonly serverCertificateId: string;
  readonly alarmTopicArn: string;
};

const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const STAGE = /^[a-z][a-z0-9-]{1,15}$/;
const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;

const textOf = (node: Node, name: string, fallback = ''): string => String(node.tryGetContext(name) ?? fallback);

const checked = (name: string, value: string, pattern: RegExp): string => {
  if (!pattern.test(value)) throw new Error(`-c ${name}=${value} does not match ${pattern}`);
  return value;
};

export const configOf = (node: Node): Config => {
  const region = checked('region', textOf(node, 'region', 'ap-southeast-1'), REGION);
  const stage = checked('stage', textOf(node, 'stage', 'prod'), STAGE);
  return {
    stage,
    region,
    china: region.startsWith('cn-'),
    permanent: !stage.startsWith('sandbox'),
    domain: checked('domain', textOf(node, 'domain', 'tongxin.example'), DOMAIN),
    issuerUrl: textOf(node, 'issuer'),
    oidcClientId: textOf(node, 'oidcClientId'),
    certificateArn: textOf(node, 'certificateArn'),
    serverCertificateId: textOf(node, 'serverCertificateId'),
    alarmTopicArn: textOf(node, 'alarmTopicArn'),
  };
};

export const publicUrl = (config: Config): string => `https://${config.domain}`;
