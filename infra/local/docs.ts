import { writeFileSync } from 'node:fs';
import { PRINTED } from './printed-docs.ts';

for (const [path, render] of Object.entries(PRINTED)) writeFileSync(path, render());
