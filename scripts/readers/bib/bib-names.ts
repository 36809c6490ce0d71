import type { Creator } from '@retorquere/bibtex-parser'

export interface BibNamesOptions {
  /** What “and others” is printed as. */
  others: string
  /** BibLaTeX’s option: a particle is part of the family name wherever it stands, “de Beauvoir” under D. */
  useprefix: boolean
}

type CslName = Record<string, string>

/** Names as CSL has them; a body in braces is one literal name. */
export function bibNames(creators: Creator[], options: BibNamesOptions): CslName[] {
  return creators.map(({ name, lastName, firstName, prefix, suffix, useprefix }): CslName => {
    if (name) return { literal: name }
    if (lastName === 'others' && !firstName) return { literal: options.others }
    const particle = (useprefix ?? options.useprefix) ? 'non-dropping-particle' : 'dropping-particle'
    return {
      ...(lastName ? { family: lastName } : {}),
      ...(firstName ? { given: firstName } : {}),
      ...(prefix ? { [particle]: prefix } : {}),
      ...(suffix ? { suffix } : {}),
    }
  })
}

const others: Record<string, string> = {
  ar: 'آخرون',
  de: 'andere',
  el: 'άλλοι',
  en: 'others',
  es: 'otros',
  fr: 'autres',
  he: 'אחרים',
  it: 'altri',
  ja: 'ほか',
  nl: 'anderen',
  pl: 'inni',
  pt: 'outros',
  ru: 'другие',
  zh: '等',
}

/** “others”, in the language of the edition. */
export function othersIn(language: string): string {
  return others[language.split('-')[0] ?? 'en'] ?? 'others'
}
