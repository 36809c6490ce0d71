import type { Theme } from '../../edition/types.ts'
import type { DescribedFile } from './describe-file.ts'
import { describePaper } from './describe-paper.ts'
import type { PageLanguage } from './page-language.ts'

/** Ways to print the edition, from the commonest; none when nothing was made for printing. */
export function describePrinting(
  page: Theme['page'],
  files: DescribedFile[],
  { own, labels: { printing } }: PageLanguage,
): string[] {
  const named = (wanted: DescribedFile['kind']) => files.filter(({ kind }) => kind === wanted).map(({ name }) => name)
  const [pdf, booklet, press] = (['pdf', 'booklet', 'press'] as const).map((kind) => named(kind)[0])
  const paper = describePaper(page, own.lang)
  const ways = [
    ...(pdf && paper.sheet ? [printing.twoUp(paper.sheet)] : []),
    ...(pdf ? [printing.single(paper.page)] : []),
    ...named('nup').map(printing.nup),
    ...(booklet ? [printing.booklet(booklet)] : []),
    ...named('duplexTest').map(printing.duplexTest),
    ...(pdf && !booklet ? [printing.bookletByDialogue] : []),
    ...(pdf ? [printing.trial] : []),
  ]
  if (press) return [...ways, printing.press(press, paper.page)]
  return pdf ? [...ways, printing.shop(paper.page)] : ways
}
