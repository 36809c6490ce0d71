/** Where a language has several locales, the one to take when the dialect itself is not to be had (CSL 1.0.2). */
const primary: Record<string, string> = { en: 'en-US', de: 'de-DE', pt: 'pt-PT', zh: 'zh-CN', es: 'es-ES', fr: 'fr-FR' }

/** The locale of a language: the dialect’s own, else its language’s; undefined when there is none of either. */
export function findLocale(locales: Record<string, string>, language: string): string | undefined {
  const base = language.split('-')[0]?.toLowerCase() ?? ''
  const tag =
    [language, base, primary[base] ?? ''].find((each) => Object.hasOwn(locales, each)) ??
    Object.keys(locales).find((each) => each.split('-')[0]?.toLowerCase() === base)
  return tag === undefined ? undefined : locales[tag]
}
