/** What the last declaration of a token (`--text-family`) in style sheets gives it, without its references to others followed. */
export function tokenValue(css: string, token: string): string | undefined {
  const declarations = [...css.matchAll(new RegExp(`${token}:\\s*([^;}]+)`, 'g'))]
  return declarations.at(-1)?.[1]?.trim()
}
