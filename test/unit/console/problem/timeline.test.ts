import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { doerOf } from '../../../../console/views/problem/timeline/doer.ts'
import { joinPages } from '../../../../console/views/problem/timeline/join-pages.ts'
import { texts as es } from '../../../../console/texts/es/dealer/problem.ts'

const entryOf = (n: number) => ({
  at: new Date(n * 60_000).toISOString(),
  who: 'service',
  name: null,
  what: 'note',
  detail: { note: `n${n}` },
})
/** Entries `from` down to `to`, newest first. */
const down = (from: number, to: number) =>
  Array.from({ length: Math.max(0, from - to + 1) }, (_, index) => entryOf(from - index))

describe('a timeline whose first page is read again', () => {
  it('has every entry once, in order, however many have come and however much of it was shown', () => {
    const pageSize = 5
    const page = (newest: number) => ({
      items: down(newest, Math.max(0, newest - pageSize + 1)),
      next: newest >= pageSize ? `before ${newest - pageSize + 1}` : null,
    })
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.nat(12), (newest, further, came) => {
        const oldest = Math.max(0, newest - pageSize + 1 - further)
        const shown = { items: down(newest, oldest), next: oldest > 0 ? `before ${oldest}` : null }
        const joined = joinPages(page(newest + came), shown)
        const last = newest + came - (joined.items.length - 1)
        expect(joined.items).toEqual(down(newest + came, last))
        expect(joined.next).toBe(last > 0 ? `before ${last}` : null)
        // Nothing that was shown is gone, unless a whole page has come.
        if (came < pageSize) expect(last).toBe(oldest)
      }),
    )
  })
})

describe('who did something', () => {
  const named = (who: string, name: string | null = null) => doerOf({ who, name }, es)
  it('is said by name, or by whose they are; never by an id', () => {
    expect(named('dealer:6512c8ef', 'Lucía Martín')).toBe('Lucía Martín')
    expect(named('dealer:6512c8ef')).toBe('Concesionario')
    expect(named('staff:0a3f', 'Marta Vela')).toBe('Marta Vela, de Asortis')
    expect(named('specialist:0a3f')).toBe('Especialista de Asortis')
    expect(named('mail-link:posventa@gredos.example')).toBe(
      'Desde el correo enviado a posventa@gredos.example',
    )
    expect(named('machine:call-centre')).toBe('Centro de llamadas')
    expect(named('service')).toBe('Fidelización')
    expect(named('op-17')).toBe('Operador op-17')
  })
})
