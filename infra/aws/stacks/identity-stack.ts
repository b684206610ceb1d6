import { Aws, CfnOutput, CfnParameter, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  type CfnUserPoolClient,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { SecretValue } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { type Config, publicUrl } from '#infra/aws/config.ts';

/** What the code flow needs to know of an OIDC issuer. */
export type Issuer = { readonly url: string; readonly clientId: string; readonly clientSecret: ISecret };

/** Who says who somebody is: a user pool, or (always in AWS China, which has none) an issuer that one names. */
export class IdentityStack extends Stack {
  readonly issuer: Issuer;

  constructor(scope: Construct, id: string, config: Config, secretKey: IKey, props: StackProps) {
    super(scope, id, props);
    this.issuer =
      config.china || config.issuerUrl ? this.namedIssuer(config, secretKey) : this.userPool(config, secretKey);
  }

  private namedIssuer(config: Config, encryptionKey: IKey): Issuer {
    const url = new CfnParameter(this, 'IssuerUrl', {
      description: 'OIDC issuer, as in its discovery document',
      allowedPattern: 'https://.+',
      ...(config.issuerUrl ? { default: config.issuerUrl } : {}),
    });
    const clientId = new CfnParameter(this, 'OidcClientId', {
      description: 'Client registered at the issuer for the authorization code flow',
      minLength: 1,
      ...(config.oidcClientId ? { default: config.oidcClientId } : {}),
    });
    const clientSecret = new Secret(this, 'ClientSecret', {
      description: "Tongxin: the client's secret at the issuer. Replace the generated value after the first deployment",
      encryptionKey,
    });
    new CfnOutput(this, 'ClientSecretArn', { value: clientSecret.secretArn });
    return { url: url.valueAsString, clientId: clientId.valueAsString, clientSecret };
  }

  private userPool(config: Config, encryptionKey: IKey): Issuer {
    const pool = new UserPool(this, 'People', {
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      autoVerify: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: config.permanent,
      removalPolicy: config.permanent ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `tongxin-${config.stage}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const client = this.webClient(config, pool);
    new CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    const clientSecret = new Secret(this, 'ClientSecret', {
      description: "Tongxin: the web client's secret at the user pool",
      encryptionKey,
      secretStringValue: SecretValue.resourceAttribute(
        (client.node.defaultChild as CfnUserPoolClient).attrClientSecret,
      ),
    });
    return { url: pool.userPoolProviderUrl, clientId: client.userPoolClientId, clientSecret };
  }

  private webClient(config: Config, pool: UserPool): UserPoolClient {
    return pool.addClient('Web', {
      generateSecret: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL, OAuthScope.PHONE],
        callbackUrls: [`${publicUrl(config)}/auth/callback`],
        logoutUrls: [`${publicUrl(config)}/`],
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // The session lives in our table; the tokens are read once, at the callback.
      accessTokenValidity: Duration.minutes(5),
      idTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
    });
  }
}
