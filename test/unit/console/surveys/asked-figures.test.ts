import { expect, test } from 'vitest'
import { askedFigures } from '../../../../console/elements/coherence/asked-figures.ts'

test('an address asks for the months, the brand and the question that it names, and for nothing that is no month', () => {
  const asked = (address: string) => askedFigures(new URLSearchParams(address))
  expect(asked('desde=2026-01&hasta=2026-03&marca=lince&pregunta=P1')).toEqual({
    ...{ from: '2026-01', to: '2026-03', brand: 'lince', question: 'P1' },
  })
  expect(asked('desde=enero&hasta=2026-13&marca=&pregunta=')).toEqual({})
})
