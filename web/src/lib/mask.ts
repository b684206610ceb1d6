const MAX_STARS = 3;

/** 欧阳少东 → 欧**东, 王芳 → 王*: enough for its owner, too little for a passer-by. */
export const maskName = (name: string): string => {
  const letters = [...name];
  if (letters.length < 2) return name;
  if (letters.length === 2) return `${letters[0]}*`;
  return `${letters[0]}${'*'.repeat(Math.min(MAX_STARS, letters.length - 2))}${letters.at(-1)}`;
};
