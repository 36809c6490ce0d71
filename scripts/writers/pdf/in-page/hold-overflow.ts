/**
 * Keeps what is wider than its place within the text: words are divided where they must be, and what sticks out all the
 * same is cut off. Chromium would print the whole section smaller for it.
 */
export function holdOverflow(): void {
  document.body.classList.add('wraps')
  if (document.body.scrollWidth <= document.body.clientWidth) return
  for (const block of document.querySelectorAll<HTMLElement>('body > section > *')) {
    if (block.scrollWidth > block.clientWidth) block.style.overflowX = 'clip'
  }
}
