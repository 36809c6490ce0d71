/** The languages that Octavo's own words are there in; a table of such words is a `Record<SpokenLanguage, …>`. */
export const spokenLanguages = [
  ...(['ar', 'de', 'el', 'en', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pl', 'pt', 'ru'] as const),
  ...(['zh-Hans', 'zh-Hant'] as const),
]

export type SpokenLanguage = (typeof spokenLanguages)[number]

/**
 * The language of Octavo's own words for a language, BCP 47; undefined where there are none in its script. Where a tag names no
 * script, its region tells: “zh-TW” and “zh-HK” are traditional Chinese (CLDR, likely subtags).
 */
export function spokenLanguage(tag: string): SpokenLanguage | undefined {
  const own = written(tag)
  return spokenLanguages.find((each) => written(each) === own)
}

/** A language and its script: “zh-Hant”. */
function written(tag: string): string | undefined {
  try {
    const locale = new Intl.Locale(tag)
    return `${locale.language}-${locale.maximize().script}`
  } catch {
    return undefined
  }
}
