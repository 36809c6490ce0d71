import { tokenValue } from './token-value.ts'

/** The first family that a token names, its references to other tokens followed; undefined when it names none. */
export function firstFamily(css: string, token: string): string | undefined {
  const seen = new Set<string>()
  for (let next: string | undefined = token; next && !seen.has(next); ) {
    seen.add(next)
    const value: string = tokenValue(css, next) ?? ''
    const reference: string | undefined = /^var\((--[\w-]+)/.exec(value)?.[1]
    if (reference === undefined) return /^(?:"([^"]+)"|'([^']+)'|([\w-]+))/.exec(value)?.slice(1).find(Boolean)
    next = reference
  }
  return undefined
}
