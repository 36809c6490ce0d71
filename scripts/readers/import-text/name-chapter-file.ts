import GithubSlugger from 'github-slugger'

const longestName = 60

/** `01-the-mill.md`: position and title, in small ASCII letters; without any, the position alone. */
export function nameChapterFile(position: number, title: string): string {
  const ascii = title.normalize('NFKD').replaceAll(/[^\p{ASCII}]/gu, '')
  const slug = new GithubSlugger()
    .slug(ascii)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const cut =
    slug.length <= longestName
      ? slug
      : slug
          .slice(0, longestName + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, longestName)
  return `${String(position).padStart(2, '0')}-${cut || 'chapter'}.md`
}
