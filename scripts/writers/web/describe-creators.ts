import type { Creator } from '../../edition/types.ts'
import type { NamedRole } from './download-labels.ts'
import type { PageLanguage } from './page-language.ts'

export interface DescribedCreators {
  /** “Ada Able and Ben Bold”; empty when nobody is named as author. */
  authors: string
  /** One string a role, in the order of the edition: “Translated by Cyd Clay”. */
  contributors: string[]
}

/** Says who made the book; a role that the labels do not name is given as names alone. */
export function describeCreators(creators: Creator[], { own, labels }: PageLanguage): DescribedCreators {
  const roles = new Set(creators.map(({ role }) => role))
  const namesOf = (role: string) =>
    listNames(
      creators.filter((creator) => creator.role === role),
      own.lang,
    )
  const contributors = [...roles]
    .filter((role) => role !== 'aut')
    .map((role) => (Object.hasOwn(labels.role, role) ? labels.role[role as NamedRole](namesOf(role)) : namesOf(role)))
  return { authors: namesOf('aut'), contributors }
}

/** Joins names as the language does: “A, B and C”. */
export function listNames(creators: Creator[], lang: string): string {
  return new Intl.ListFormat(lang).format(creators.map(({ name }) => name))
}
