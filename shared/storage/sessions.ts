import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';

export type AssumeInput = {
  readonly roleArn: string;
  readonly name: string;
  readonly seconds: number;
  readonly tags: { Key: string; Value: string }[];
};

/** Takes on the data role with session tags, in this region. */
export const sessionMaker = (region: string) => {
  const sts = new STSClient({ region });
  return async ({ roleArn, name, seconds, tags }: AssumeInput) => {
    const answer = await sts.send(
      new AssumeRoleCommand({ RoleArn: roleArn, RoleSessionName: name, DurationSeconds: seconds, Tags: tags }),
    );
    const given = answer.Credentials;
    if (!given?.AccessKeyId || !given.SecretAccessKey) throw new Error('the data role gave no credentials');
    return {
      accessKeyId: given.AccessKeyId,
      secretAccessKey: given.SecretAccessKey,
      ...(given.SessionToken ? { sessionToken: given.SessionToken } : {}),
      ...(given.Expiration ? { expiration: given.Expiration } : {}),
    };
  };
};
