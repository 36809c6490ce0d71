import bidiFactory from 'bidi-js'

const bidi = bidiFactory()

export interface LineRun {
  /** In the order of reading; signs alone, in the order of the page. */
  text: string
  family: string
}

export interface LineRunsOptions {
  /** Whether a family has a character; the families in the order of preference. */
  families: readonly { family: string; has: (character: string) => boolean }[]
  /** Of the whole line; without it, that of its first letter. */
  direction?: 'ltr' | 'rtl'
}

interface Sign {
  text: string
  level: number
  family: string
}

/**
 * A line of text as runs of one family and one direction, from left to right as they are seen (Unicode Standard Annex 9).
 * A space, a sign or a mark stays with the letters before it where their family has it; signs at the end of a run that is
 * read from the right are runs of their own, in the order and the form in which they are seen.
 */
export function lineRuns(text: string, { families, direction }: LineRunsOptions): LineRun[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction)
  const signs: Sign[] = []
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const before = signs.at(-1)?.family
    const stays = before !== undefined && !/[\p{L}\p{N}]/u.test(character)
    const able = families.filter(({ has }) => has(character)).map(({ family }) => family)
    const family = stays && able.includes(before) ? before : (able[0] ?? before ?? families[0]?.family ?? '')
    signs.push({ text: character, level: levels[at] ?? 0, family })
    at += character.length
  }
  return inVisualOrder(joined(signs).flatMap(withoutEnds)).map(({ text, family }) => ({ text, family }))
}

function joined(signs: Sign[]): Sign[] {
  const runs: Sign[] = []
  for (const { text, level, family } of signs) {
    const last = runs.at(-1)
    if (last && last.level === level && last.family === family) last.text += text
    else runs.push({ text, level, family })
  }
  return runs
}

/** What has no direction of its own, at the ends of a run from the right, turned as it is seen. */
function withoutEnds(run: Sign): Sign[] {
  if (run.level % 2 === 0) return [run]
  const [, before = '', middle = '', after = ''] =
    /^([^\p{L}\p{N}\p{M}\p{Join_Control}]*)(.*?)([^\p{L}\p{N}\p{M}\p{Join_Control}]*)$/su.exec(run.text) ?? []
  return [
    { ...run, text: turned(before) },
    { ...run, text: middle },
    { ...run, text: turned(after) },
  ].filter(({ text }) => text !== '')
}

function turned(signs: string): string {
  return [...signs]
    .reverse()
    .map((sign) => bidi.getMirroredCharacter(sign) ?? sign)
    .join('')
}

/** Rule L2: from the highest level down, every stretch of runs of that level or a higher one is reversed. */
function inVisualOrder(runs: Sign[]): Sign[] {
  const ordered = [...runs]
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < ordered.length; from += 1) {
      let to = from
      while ((ordered[to]?.level ?? -1) >= level) to += 1
      if (to > from) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse())
      from = to
    }
  }
  return ordered
}
