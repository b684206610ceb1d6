import type { Identity, IdentityKind } from '../../kernel/identity.ts';
import { maskIdentity, maskPhone } from '../../kernel/masking.ts';
import { tail } from '../../kernel/text.ts';
import type { Vault } from '../../storage/vault.ts';
import { HASH_PREFIX_CHARS } from './packed.ts';
import type { Member } from './schema.ts';

const ID_NUMBER = 'idNumber';
const PHONE = 'phone';
const PHONE_TAIL_CHARS = 4;

export type SealedIdentity = {
  readonly idKind: IdentityKind;
  readonly idMasked: string;
  readonly idHash: string;
  readonly idCipher: string;
};
export type SealedPhone = { readonly phoneMasked: string; readonly phoneCipher: string; readonly phoneTail: string };

/** Keyed hash by which a normalised identity number is found in its union; another union's hash differs. */
export const identityHash = (vault: Vault, number: string): string => vault.lookup(ID_NUMBER, number);

/** The part of the hash that the packed roster carries. */
export const identityHashPrefix = (idHash: string): string => idHash.slice(0, HASH_PREFIX_CHARS);

export const sealIdentity = (vault: Vault, memberId: string, identity: Identity): SealedIdentity => ({
  idKind: identity.kind,
  idMasked: maskIdentity(identity.number),
  idHash: identityHash(vault, identity.number),
  idCipher: vault.encrypt(memberId, ID_NUMBER, identity.number),
});

export const sealPhone = (vault: Vault, memberId: string, phone: string): SealedPhone => ({
  phoneMasked: maskPhone(phone),
  phoneCipher: vault.encrypt(memberId, PHONE, phone),
  phoneTail: tail(phone, PHONE_TAIL_CHARS),
});

export const openIdentity = (vault: Vault, member: Member): string =>
  vault.decrypt(member.id, ID_NUMBER, member.idCipher);

export const openPhone = (vault: Vault, member: Member): string | undefined =>
  member.phoneCipher === undefined ? undefined : vault.decrypt(member.id, PHONE, member.phoneCipher);
