import { afterAll, beforeAll, expect, test } from 'vitest'
import { alertDocument } from '../../../functions/alerts/mail/alert-document.ts'
import { composeMail } from '../../../functions/platform/mail/rendering/compose-mail.ts'
import { exampleCall, typicalCall } from '../../support/calls/example-call.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'
import { type Reviewing, reviewingOn } from '../../support/supervision/reviewing.ts'
import { reviewOne, verdictFacts } from '../../support/supervision/verdict-mail.ts'

let table: TestTable
let on: Reviewing
beforeAll(async () => {
  table = await withTable()
  on = reviewingOn(table, { now: new Date('2026-11-23T09:15:00.000Z') })
})
afterAll(() => table.stop())

const note = 'El cliente dice al final que el ruido sigue y que nadie le ha llamado.'
const found = { action: 'reclassify' as const, criteria: ['unresolved-situation' as const], note }

/** The e-mail, whose text and HTML say all of `told` and nothing of `untold`. */
const expectMail = async (
  callId: string,
  { told, untold, sentAt }: { told: string[]; untold: string[]; sentAt?: string },
) => {
  const facts = await verdictFacts(on, callId, sentAt ?? '2026-11-23T09:16:00Z')
  const mail = composeMail(alertDocument(facts))
  const html = mail.html.replace(/<\/?bdi[^>]*>/g, '')
  for (const part of told) {
    expect(mail.text.replaceAll('\n', ' ')).toContain(part)
    expect(html).toContain(part)
  }
  for (const part of untold) expect(mail.text + html).not.toContain(part)
  return mail
}

test('a problem that the sample found: whom to call, why, by when, what was said, and that a review saw it', async () => {
  const callId = await reviewOne(on, typicalCall, true, found)
  const told = [
    'lo hemos visto al revisar la llamada',
    'El lunes 23 de noviembre a las 10:15 uno de nuestros especialistas revisó la llamada y vio que este cliente tiene un problema. Llame cuanto antes.',
    'Situación sin resolver, según la revisión de la llamada.',
    ...[note, '600 333 444', 'Andrés Martín Blanco', 'Nota de quien la ha revisado'],
    'se le mencionó la encuesta de la marca',
  ]
  // The operator took it for none: nobody put the case to anybody.
  const untold = ['con los datos corregidos', 'su caso se hace llegar', 'ya haya recibido', 'specialist:']
  const { subject, text } = await expectMail(callId, { told: told.slice(1), untold })
  expect(subject).toBe('Cliente problema: visita OR-55240, situación sin resolver')
  expect(text).toContain('LO HEMOS VISTO AL REVISAR LA LLAMADA')
  const gone = 'Es posible que el cliente ya haya recibido la encuesta de la marca.'
  const late = { sentAt: '2026-11-27T08:00:00Z', told: [gone, ...told.slice(1)], untold: untold.slice(0, 2) }
  await expectMail(callId, late)
})

test('corrected reasons: those before and those now, while the case goes on', async () => {
  const callId = await reviewOne(on, exampleCall, true, { ...found, criteria: ['refusal'] })
  await expectMail(callId, {
    told: [
      'uno de nuestros especialistas revisó la llamada y corrigió los motivos. El caso sigue abierto.',
      ...['Motivos que constaban', 'situación sin resolver, valoraciones bajas o con reservas'],
      ...['Motivos que constan ahora', 'no ha querido valorar', note],
    ],
    untold: ['Su personal aún no lo sabe', 'con los datos corregidos', 'specialist:'],
  })
})

test('a case that is withdrawn: nobody is asked to call, and what happens next is said', async () => {
  const callId = await reviewOne(on, exampleCall, false, {
    action: 'dismiss',
    note: 'Se refería a otro taller.',
  })
  const { text, html } = await expectMail(callId, {
    told: [
      'revisó la llamada y retiró el caso. No tiene que hacer nada más: si todavía estamos a tiempo, recordaremos al cliente la encuesta de la marca.',
      ...['Se refería a otro taller.', 'OR-55231'],
    ],
    untold: ['Llame', 'Plazo', '600 111 222', 'Lucía', 'specialist:'],
  })
  expect(text).toContain('CASO RETIRADO: TRAS REVISAR LA LLAMADA, NO ES UN CLIENTE PROBLEMA')
  expect([...html.matchAll(/<a href="(tel:[^"]*)" style="display:block/g)]).toEqual([])
})
