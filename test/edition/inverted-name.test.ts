import { describe, expect, it } from 'vitest'
import { invertedName } from '../../scripts/edition/inverted-name.ts'

describe('a name as an index lists it', () => {
  it.each([
    ['Vladimir Lenin', 'Lenin, Vladimir'],
    ['Vladimir Antonov-Ovseenko', 'Antonov-Ovseenko, Vladimir'],
    ['V. M. Smirnov', 'Smirnov, V. M.'],
    ['V.\u00a0M. Smirnov', 'Smirnov, V.\u00a0M.'],
    ['Martin Luther King Jr.', 'King, Martin Luther, Jr.'],
    ['Queen Victoria', 'Victoria, Queen'],
    ['Владимир Ленин', 'Ленин, Владимир'],
    ['Ελευθέριος Βενιζέλος', 'Βενιζέλος, Ελευθέριος'],
    ['דוד גרין', 'גרין, דוד'],
  ])('puts the family name first: %s', (name, inverted) => {
    expect(invertedName(name)).toBe(inverted)
  })

  it.each([
    ['Simone de Beauvoir', 'Beauvoir, Simone de'],
    ['Alexander von Humboldt', 'Humboldt, Alexander von'],
    ['Ludwig van Beethoven', 'Beethoven, Ludwig van'],
    ['Ludwig Mies van der Rohe', 'Rohe, Ludwig Mies van der'],
    ['Jean d’Alembert', 'Alembert, Jean d’'],
    ['Jean de La Fontaine', 'La Fontaine, Jean de'],
    ['Bartolomé de las Casas', 'Casas, Bartolomé de las'],
    ['Charles De Gaulle', 'De Gaulle, Charles'],
    ['David Ben Gurion', 'Ben Gurion, David'],
    ['Osama bin Laden', 'bin Laden, Osama'],
    ['José Ortega y Gasset', 'Ortega y Gasset, José'],
  ])('keeps particles where readers look for them: %s', (name, inverted) => {
    expect(invertedName(name)).toBe(inverted)
  })

  it.each([
    'Voltaire',
    'Lenin, Vladimir',
    'Stalin (Joseph Jughashvili)',
    'Nicholas II',
    'John Paul II',
    'Catherine of Aragon',
    'Ivan the Terrible',
    'Friedrich der Große',
    'Smirnov V. M.',
    'Ibn Khaldun',
    '毛澤東',
    '夏目 漱石',
    '김 일성',
  ])('leaves what cannot be turned round: %s', (name) => {
    expect(invertedName(name)).toBe(name)
  })

  it.each([
    ['Mao Zedong', 'zh'],
    ['Nagy Imre', 'hu-HU'],
    ['Natsume Sōseki', 'ja-Latn'],
    ['Kim Il Sung', 'ko'],
    ['Vigdís Finnbogadóttir', 'is'],
  ])('leaves names of languages that do not turn them round: %s', (name, language) => {
    expect(invertedName(name, language)).toBe(name)
    expect(invertedName(name)).not.toBe(name)
  })
})
