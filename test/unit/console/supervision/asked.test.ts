import { expect, test } from 'vitest'
import { coachingAddress, readAsked } from '../../../../console/views/supervision/asked.ts'

const now = new Date('2026-11-30T10:00:00.000Z')
const queryOf = (address: string) => new URL(address, 'https://site.example').searchParams

test('an address without a choice asks for the last three months of everybody', () => {
  expect(readAsked(new URLSearchParams('desde=2026-12&hasta=2026-01&operador='), now)).toEqual({
    from: '2026-09',
    to: '2026-11',
  })
})

test('the calls to coach with are those of the figures that one comes from', () => {
  const asked = {
    ...{ from: '2026-01', to: '2026-06', dealer: 'gredos', operator: 'op 4&x' },
    questionnaire: 'lince-taller@1',
  }
  const address = coachingAddress('/asortis/supervision', asked)
  expect(address).toContain('ver=formacion')
  expect(readAsked(queryOf(address), now)).toEqual(asked)
})
