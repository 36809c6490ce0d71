import type { Hyphenator } from './hyphenate.ts'

interface HyphenModule {
  default: { hyphenateSync: (text: string, options: { minWordLength: number }) => string }
}

const softHyphen = '\u00AD'
/** Letters that stay together at the beginning and at the end of a word. */
const shortest = 3

/** Loads the patterns of each language that `hyphen` knows (`en-GB`, else `en`); the others get no entry. */
export async function loadHyphenators(languages: Iterable<string>): Promise<Map<string, Hyphenator>> {
  const loaded = new Map<string, Hyphenator>()
  for (const language of languages) {
    const hyphenator = await loadHyphenator(language)
    if (hyphenator) loaded.set(language, hyphenator)
  }
  return loaded
}

async function loadHyphenator(language: string): Promise<Hyphenator | undefined> {
  const tag = language.toLowerCase()
  const primary = tag.split('-')[0] ?? tag
  for (const name of new Set([tag, primary])) {
    if (!/^[a-z][a-z0-9-]*$/.test(name)) continue
    const patterns = await import(`hyphen/${name}/index.js`).catch(absent)
    if (patterns) return remembering(careful((patterns as HyphenModule).default.hyphenateSync))
  }
  return undefined
}

function absent(error: unknown): undefined {
  if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return undefined
  throw error
}

/** No words in capitals, and no part shorter than three letters. */
function careful(divide: HyphenModule['default']['hyphenateSync']): Hyphenator {
  return (word) => {
    if (word === word.toUpperCase()) return word
    const parts = divide(word, { minWordLength: 1 }).split(softHyphen)
    while (parts.length > 1 && (parts[0] ?? '').length < shortest) parts.splice(0, 2, `${parts[0]}${parts[1]}`)
    while (parts.length > 1 && (parts.at(-1) ?? '').length < shortest)
      parts.splice(-2, 2, `${parts.at(-2)}${parts.at(-1)}`)
    return parts.join(softHyphen)
  }
}

function remembering(hyphenator: Hyphenator): Hyphenator {
  const known = new Map<string, string>()
  return (word) => {
    const divided = known.get(word) ?? hyphenator(word)
    known.set(word, divided)
    return divided
  }
}
