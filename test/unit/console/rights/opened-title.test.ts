import { expect, test } from 'vitest'
import { openedTitle } from '../../../../console/views/rights/openings/opened-title.ts'
import { texts } from '../../../../console/texts/es/dealer/rights.ts'

const at = '2026-11-20T10:00:00.000Z'

test.each([
  ['call', { callId: 'K-1', n: 1 }, 'Lo que se anotó en la llamada: K-1'],
  ['survey-response', { responseId: 'R-1', callId: 'K-1' }, 'Respuestas a la encuesta de la marca: R-1'],
  ['customer', { objection: { at, ending: '431' } }, 'Ficha de cliente: teléfonos acabados en 431'],
  [
    'customer',
    { 'last:seat': { at, visit: 'V-1' }, 'last:skoda': { at: '2026-11-21T10:00:00.000Z', visit: 'V-2' } },
    'Ficha de cliente: última llamada por la visita V-2',
  ],
  ['customer', { attempts: [] }, 'Ficha de cliente'],
  ['index', { sk: 'x' }, 'Dato que lleva a otros'],
] as const)('an opened %s says what it is and what tells it from others', (kind, item, title) => {
  expect(openedTitle(item, kind, texts)).toBe(title)
})
