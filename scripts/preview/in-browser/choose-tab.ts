import { findElement } from './find-element.ts'

const names = ['pages', 'epub'] as const
export type TabName = (typeof names)[number]

/** Tabs as the ARIA Authoring Practices describe them: arrows go from one to the other. */
export function chooseTab(onChoose: (name: TabName) => void): void {
  const tabs = names.map((name) => findElement(`${name}-tab`))
  function choose(index: number): void {
    for (const [at, name] of names.entries()) {
      const isChosen = at === index
      tabs[at]?.setAttribute('aria-selected', String(isChosen))
      tabs[at]?.setAttribute('tabindex', isChosen ? '0' : '-1')
      findElement(name).hidden = !isChosen
      findElement(`${name}-ways`).hidden = !isChosen
    }
    onChoose(names[index] ?? 'pages')
  }
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => choose(index))
    tab.addEventListener('keydown', ({ key }) => {
      if (key !== 'ArrowLeft' && key !== 'ArrowRight') return
      const next = (index + 1) % tabs.length
      choose(next)
      tabs[next]?.focus()
    })
  }
}
