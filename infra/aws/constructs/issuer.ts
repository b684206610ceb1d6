import { CfnParameter, SecretValue } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Config } from '#infra/aws/config.ts';

/** What the code flow needs to know of an OIDC issuer. */
export type Issuer = { readonly url: string; readonly clientId: string; readonly clientSecret: SecretValue };

/** An issuer of one's own, by parameters of the stack: always so in AWS China, which has no user pools. */
export const namedIssuer = (scope: Construct, config: Config): Issuer => {
  const parameter = (id: string, description: string, allowedPattern: string, preset = ''): string =>
    new CfnParameter(scope, id, { description, allowedPattern, ...(preset ? { default: preset } : {}) }).valueAsString;
  const credentialArn = parameter(
    'OidcCredentialArn',
    "Secret in Secrets Manager whose text is the client's secret; it must exist before the first deployment",
    'arn:.+:secretsmanager:.+',
  );
  return {
    url: parameter('IssuerUrl', 'OIDC issuer, as in its discovery document', 'https://.+', config.issuerUrl),
    clientId: parameter(
      'OidcClientId',
      'Client of the code flow, as registered at the issuer',
      '.+',
      config.oidcClientId,
    ),
    clientSecret: SecretValue.secretsManager(credentialArn),
  };
};
