declare const permitBrand: unique symbol;
const made = new WeakSet<object>();

/** Proof that the access table was asked. Only `makePermit` (called by tenancy/access alone) can make one. */
export type Permit = { readonly permission: string; readonly [permitBrand]: true };

/** Called by `shared/tenancy/access/allow.ts` and nowhere else (tests/architecture checks it). */
export const makePermit = (permission: string): Permit => {
  const permit = Object.freeze({ permission }) as Permit;
  made.add(permit);
  return permit;
};

/** `commit` asks this, so that a cast object does not pass for a permit at run time either. */
export const isPermit = (value: object): value is Permit => made.has(value);
