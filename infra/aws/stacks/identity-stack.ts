import { Aws, Duration, RemovalPolicy, SecretValue, Stack, type StackProps } from 'aws-cdk-lib';
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
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { type Config, publicUrl } from '#infra/aws/config.ts';
import type { Issuer } from '#infra/aws/constructs/issuer.ts';

/** The user pool of an installation in the global partition that names no issuer of its own. */
export class IdentityStack extends Stack {
  readonly issuer: Issuer;

  constructor(scope: Construct, id: string, config: Config, secretKey: IKey, props: StackProps) {
    super(scope, id, props);
    const pool = this.userPool(config);
    const client = this.webClient(config, pool);
    new CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    // Between stacks only the secret's name travels: an exported value would be readable by whoever lists exports.
    const secret = new Secret(this, 'ClientSecret', {
      description: "Tongxin: the web client's secret at the user pool",
      encryptionKey: secretKey,
      secretStringValue: SecretValue.resourceAttribute(
        (client.node.defaultChild as CfnUserPoolClient).attrClientSecret,
      ),
    });
    this.issuer = {
      url: pool.userPoolProviderUrl,
      clientId: client.userPoolClientId,
      clientSecret: secret.secretValue,
    };
  }

  private userPool(config: Config): UserPool {
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
    return pool;
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
