/**
 * Replaces what the page shows by an HTML document: its title, its style sheet and its body. Returns the addresses of
 * pictures that cannot be shown.
 */
export async function showDocument(html: string): Promise<string[]> {
  const next = new DOMParser().parseFromString(html, 'text/html')
  document.title = next.title
  document.documentElement.dir = next.documentElement.dir
  document.querySelector('#section-style')?.remove()
  const style = next.querySelector('style')
  if (style) {
    style.id = 'section-style'
    document.head.append(style)
  }
  document.body.replaceWith(next.body)
  const broken: string[] = []
  for (const image of document.images) await image.decode().catch(() => broken.push(image.src))
  return broken
}
