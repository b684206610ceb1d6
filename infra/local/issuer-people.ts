import { createHash } from 'node:crypto';
import { parsePhone } from '#shared/kernel/phone.ts';
import { readJson, writeJson } from './json-file.ts';

/** A person who can sign in at the local issuer; `sub` is the subject that the product binds to a person. */
export type DemoPerson = { sub: string; name: string; role: string; hint: string; node: string; phone: string };

export type PeopleBook = {
  all: () => DemoPerson[];
  find: (sub: string) => DemoPerson | undefined;
  signUp: (name: string, phone: string) => DemoPerson | undefined;
};

const NAME_LENGTH_MAX = 50;

/**
 * The seed writes people.json; whoever signs in anew by phone is kept beside it. Both are read on every call, so a new
 * seed is seen without a restart. The same phone is the same person, as with a code sent by text message.
 */
export const openPeople = (peopleFile: string, newcomersFile: string): PeopleBook => {
  const read = (file: string) => readJson<DemoPerson[]>(file) ?? [];
  const all = () => [...read(peopleFile), ...read(newcomersFile)];
  return {
    all,
    find: (sub) => all().find((person) => person.sub === sub),
    signUp: (givenName, givenPhone) => {
      const name = givenName.trim();
      const parsed = parsePhone(givenPhone);
      if (!parsed.ok || parsed.kind !== 'mobile' || name.length === 0 || name.length > NAME_LENGTH_MAX)
        return undefined;
      const { phone } = parsed;
      const known = all().find((person) => person.phone === phone);
      if (known) return known;
      const sub = `new-${createHash('sha256').update(phone).digest('hex').slice(0, 20)}`;
      const person = { sub, name, role: '', hint: '新用户', node: '', phone };
      writeJson(newcomersFile, [...read(newcomersFile), person]);
      return person;
    },
  };
};
