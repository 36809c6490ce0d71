import { checkLocators } from './check-locators.ts'
import { checkQuotations } from './check-quotations.ts'
import { type CheckSourcesOptions, checkSources } from './check-sources.ts'
import { type CheckUncitedWorksOptions, checkUncitedWorks } from './check-uncited-works.ts'
import type { ReadChapter } from './facts.ts'

/** What an editor would ask of the notes: quotations, places, works that nobody cites, sources named in words. */
export function checkCitationPractice(
  chapters: ReadChapter[],
  options: CheckSourcesOptions & CheckUncitedWorksOptions,
): void {
  checkSources(chapters, options)
  checkQuotations(chapters, options)
  checkLocators(chapters, options)
  checkUncitedWorks(chapters, options)
}
