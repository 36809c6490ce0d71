import type { Theme } from '../../edition/types.ts'
import type { DescribedFile } from './describe-file.ts'
import { describePaper } from './describe-paper.ts'
import type { PageLanguage } from './page-language.ts'

/** Ways to print the edition's PDF, from the commonest; none when there is no PDF. */
export function describePrinting(
  page: Theme['page'],
  files: DescribedFile[],
  { own, labels: { printing } }: PageLanguage,
): string[] {
  if (!files.some(({ kind }) => kind === 'pdf')) return []
  const paper = describePaper(page, own.lang)
  const booklet = files.find(({ kind }) => kind === 'booklet')
  return [
    ...(paper.sheet ? [printing.twoUp(paper.sheet)] : []),
    printing.single(paper.page),
    booklet ? printing.booklet(booklet.name) : printing.bookletByDialogue,
    printing.trial,
    printing.shop(paper.page),
  ]
}
