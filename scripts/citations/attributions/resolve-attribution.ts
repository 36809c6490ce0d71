import type { LooseAttribution } from '../../edition/facts.ts'
import type { Reference } from '../../edition/types.ts'
import { makersIn, worksBy, worksCalled, worksOf } from './find-works.ts'

/** A citation that stands before the attribution. */
export interface EarlierCitation {
  /** Works of the citation: “ibid.” can mean only one. */
  keys: string[]
  /** As it was written, with its label. */
  locator?: string
  /** For the reason: “line 12”. */
  where: string
}

export interface AttributionContext {
  references: Reference[]
  /** In the order of the text. */
  earlier: EarlierCitation[]
  /** The sentence that introduces the quotation, or in which the attribution stands. */
  introduction?: string
}

export interface Resolution {
  /** Undefined when it is not certain which work is meant. */
  key?: string
  /** `[@key, p. 252]`. */
  citation?: string
  /** In words; a clause without its full stop. */
  reason: string
  /** Keys that it could be. */
  candidates: string[]
}

interface Found {
  work?: Reference
  reason: string
  candidates?: Reference[]
}

/**
 * Says which work of the references a loose attribution names, and why; never a guess: two candidates, or a short form
 * without anything that it could refer to, resolve to nothing, and the reason says so.
 */
export function resolveAttribution(attribution: LooseAttribution, context: AttributionContext): Resolution {
  if (attribution.short === 'ibid.') return resolveIbid(attribution, context)
  const { work, reason, candidates } = findWork(attribution, context)
  if (!work) return { reason, candidates: (candidates ?? []).map(({ id }) => id) }
  if (attribution.short !== 'loc. cit.' || attribution.locator) return resolved(work.id, reason, attribution)
  const last = context.earlier.findLast(({ keys }) => keys.includes(work.id))
  if (last?.locator) return resolved(work.id, reason, { ...attribution, locator: last.locator })
  return { reason: `${reason}, but no place in it has been cited before this “loc. cit.”`, candidates: [work.id] }
}

function resolveIbid(attribution: LooseAttribution, { earlier, references }: AttributionContext): Resolution {
  const last = earlier.at(-1)
  const [key, ...others] = last?.keys ?? []
  if (!last) return { reason: '“ibid.” has no citation before it in the chapter', candidates: [] }
  if (key === undefined)
    return { reason: `“ibid.” follows a source that is no citation (${last.where})`, candidates: [] }
  if (others.length > 0) {
    return { reason: `“ibid.” follows a citation of several works (${last.where})`, candidates: last.keys }
  }
  const named = attribution.author && !worksBy(attribution.author, references).some(({ id }) => id === key)
  if (named)
    return {
      reason: `“ibid.” follows @${key} (${last.where}), which is not by ${attribution.author}`,
      candidates: [key],
    }
  const locator = attribution.locator ?? last.locator
  return resolved(key, `“ibid.”: @${key} is cited just before, at ${last.where}`, {
    ...attribution,
    ...(locator ? { locator } : {}),
  })
}

function findWork(attribution: LooseAttribution, context: AttributionContext): Found {
  const { references, introduction } = context
  if (attribution.author) return findBy(attribution.author, 'it', attribution, context)
  const makers = introduction ? makersIn(introduction, references) : []
  const [maker, ...others] = makers
  if (maker === undefined) return findAlone(attribution, context)
  const together = others.length > 0 ? worksBy(makers.join(' and '), references) : []
  if (others.length > 0 && together.length === 0) {
    return {
      reason: `the words before it name ${makers.join(' and ')}`,
      candidates: makers.flatMap((name) => worksBy(name, references)),
    }
  }
  return findBy(makers.join(' and '), 'the sentence before it', attribution, context)
}

/** A title, or nothing but a short form. */
function findAlone({ title, short }: LooseAttribution, { references, earlier }: AttributionContext): Found {
  if (title) return only(worksCalled(title, references), `called “${title}”`)
  const keys = [...new Set(earlier.flatMap((each) => each.keys))]
  const [work] = references.filter(({ id }) => id === keys[0])
  if (keys.length === 1 && work) return { work, reason: `“${short}”: @${work.id} is the only work cited before it` }
  const reason =
    keys.length === 0
      ? 'has no author and no citation before it'
      : 'has no author, and several works are cited before it'
  return { reason: `“${short}” ${reason}`, candidates: references.filter(({ id }) => keys.includes(id)) }
}

function findBy(
  author: string,
  who: string,
  { title, year, short }: LooseAttribution,
  context: AttributionContext,
): Found {
  const by = worksBy(author, context.references)
  if (by.length === 0) return { reason: `the references have no work by ${author}` }
  const named = who === 'it' ? '' : `${who} names ${author}; `
  const narrowed = narrow(by, title, year)
  if (narrowed) {
    const found = only(narrowed.works, `by ${author} ${narrowed.how}`)
    return found.work ? found : { ...found, candidates: narrowed.works.length > 0 ? narrowed.works : by }
  }
  const uses = context.earlier.filter(({ keys }) => keys.some((key) => by.some(({ id }) => id === key)))
  const cited = by.filter(({ id }) => uses.some(({ keys }) => keys.includes(id)))
  const [work] = cited
  if (short && work && cited.length === 1) {
    const times = uses.length === 1 ? 'once before, at' : `${uses.length} times before, last at`
    return { work, reason: `${named}“${short}”: ${author} is cited ${times} ${uses.at(-1)?.where}` }
  }
  if (short && cited.length > 1)
    return { reason: `“${short}”: ${cited.length} works by ${author} are cited before`, candidates: cited }
  const found = only(by, `by ${author}`)
  const without = short && found.work ? `; none is cited before this “${short}”` : ''
  return { ...found, reason: `${named}${found.reason}${without}` }
}

function narrow(works: Reference[], title?: string, year?: string): { works: Reference[]; how: string } | undefined {
  if (title) return { works: worksCalled(title, works), how: `called “${title}”` }
  return year ? { works: worksOf(year, works), how: `of ${year}` } : undefined
}

function only(works: Reference[], what: string): Found {
  const [work, ...others] = works
  if (!work) return { reason: `the references have no work ${what}` }
  if (others.length > 0) return { reason: `the references have ${works.length} works ${what}`, candidates: works }
  return { work, reason: `the only work ${what} in the references` }
}

function resolved(key: string, reason: string, { prefix, locator }: LooseAttribution): Resolution {
  const plain = /^[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u.test(key)
  const citation = `[${prefix ? `${prefix} ` : ''}@${plain ? key : `{${key}}`}${locator ? `, ${locator}` : ''}]`
  return { key, citation, reason, candidates: [key] }
}
