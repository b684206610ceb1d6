import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { DomainError } from '../kernel/errors.ts';
import type { KeyWrapper } from './vault.ts';

/** Wraps with the deployment's field key; a wrapped key opens only under the id of its union. */
export const kmsWrapper = (region: string, keyArn: string): KeyWrapper => {
  const kms = new KMSClient({ region });
  return {
    wrap: async (plain, unionId) => {
      const answer = await kms.send(
        new EncryptCommand({ KeyId: keyArn, Plaintext: plain, EncryptionContext: { unionId, purpose: 'fields' } }),
      );
      return Buffer.from(answer.CiphertextBlob ?? new Uint8Array()).toString('base64');
    },
    unwrap: async (wrapped, unionId) => {
      const answer = await kms.send(
        new DecryptCommand({
          KeyId: keyArn,
          CiphertextBlob: Buffer.from(wrapped, 'base64'),
          EncryptionContext: { unionId, purpose: 'fields' },
        }),
      );
      if (!answer.Plaintext) throw new DomainError('unavailable', 'storage.vault.keyUnavailable');
      return answer.Plaintext;
    },
  };
};
