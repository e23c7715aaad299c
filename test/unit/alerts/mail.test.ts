import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NoticeItem } from '../../../functions/cases/alert/notice-item.ts'
import { alertDocument } from '../../../functions/alerts/mail/alert-document.ts'
import { isBlank } from '../../../functions/platform/content/normalise-text.ts'
import { composeMail } from '../../../functions/platform/mail/rendering/compose-mail.ts'
import { instantInWords } from '../../../functions/platform/words/local-words.ts'
import { reasonsInWords } from '../../../functions/cases/words/reasons.ts'
import { reasonPhrases } from '../../../functions/cases/words/reason-phrases.ts'
import { topicWords } from '../../../functions/cases/words/topic-words.ts'
import type { CallContent } from '../../../functions/cases/call/call-content.ts'
import { classify } from '../../../functions/calls/classifying/classify.ts'
import { criteria, type Criterion } from '../../../functions/cases/classification/criteria.ts'
import { alertFacts } from '../../support/alerts/alert-mail.ts'
import { exampleCall, exampleDealer, exampleQuestionnaire } from '../../support/calls/example-call.ts'

const compose = (...args: Parameters<typeof alertFacts>) => composeMail(alertDocument(alertFacts(...args)))

describe('an alert e-mail', () => {
  test('says in Spanish whom to call, why, by when, about what, and what was promised', () => {
    const { text, subject, ...mail } = compose()
    const html = mail.html.replace(/<\/?bdi[^>]*>/g, '')
    expect(subject).toBe('Cliente problema: visita OR-55231, situación sin resolver')
    const told = [
      ...[
        'Lucía Fernández',
        '600 111 222',
        'C-10442',
        'León',
        '1234KLM',
        'OR-55231',
        'martes 17 de noviembre',
      ],
      ...['asesor-4', 'avila', 'Talleres Gredos'],
      'Tiene una situación sin resolver (calidad de la reparación). Su personal aún no lo sabe.',
      'Ha dado dos valoraciones bajas y una con reservas; motivo: calidad de la reparación. Además, no ha querido valorar una de las preguntas.',
      ...['Sigue el ruido en el eje delantero', 'El ruido sigue igual', 'Volvió el ruido al día siguiente'],
      ...[
        '¿Qué nota pone a la visita en conjunto?',
        '6 de 10 (baja; nota de corte: 8)',
        '9 de 10 (con reservas)',
      ],
      ...['¿Y el tiempo de espera?', 'no ha querido contestar', '¿Le avisaron del precio?'],
      ...['viernes 20 de noviembre a las 15:02', 'domingo 22 de noviembre a las 03:02', 'hora peninsular'],
      ...['persona responsable', 'Nada de la encuesta de la marca', 'viernes 27 de noviembre'],
    ]
    for (const part of told) {
      expect(text).toContain(part)
      expect(html).toContain(part)
    }
    expect(html).toContain('href="tel:+34600111222"')
  })

  test('shows what was given beside the number that is dialled, if it says more', () => {
    const textOf = (phone: string) => compose({ customer: { ref: 'C-1', phone } }).text
    for (const phone of [
      '600 111 222 - 91 555 12 34',
      'llamar de 9 a 14 al 600 111 222',
      '+34 600 111 222 (mujer)',
    ])
      expect(textOf(phone)).toContain(`Teléfono, tal como consta: ${phone}`)
    for (const phone of ['600111222', '+34 600 111 222', '0034600111222', '(+34) 600.111.222'])
      expect(textOf(phone)).not.toContain('tal como consta')
  })

  test('shows the phone as it is read, and never breaks it', () => {
    const { text, html } = compose()
    expect(text).toContain('- Teléfono: 600 111 222\n')
    expect(html.match(/white-space:nowrap">600 111 222</g)).toHaveLength(2)
    const odd = compose({ customer: { ref: 'C-1', phone: 'el de siempre' } })
    expect(odd.text).toContain('- Teléfono: el de siempre\n')
    expect(odd.html).not.toContain('nowrap')
  })

  test('contains only the personal data needed to act', () => {
    const { text, html } = compose()
    expect(text + html).not.toContain('lucia@example.com')
    expect(text + html).not.toContain('rec-8842')
    const withoutPhone = compose({ customer: { ref: 'C-1', email: 'lucia@example.com' } })
    expect(withoutPhone.text).toContain('lucia@example.com')
    expect(withoutPhone.html.match(/tel:[^"]*/g)).toEqual(['tel:+34910123456'])
    expect(compose({ customer: { ref: 'C-1' } }).text).toContain('No tenemos su teléfono ni su correo')
  })

  test('has a button that dials, then one that takes on the case, and a way to reach a person', () => {
    const { text, html } = compose()
    const buttons = [...html.matchAll(/<a href="([^"]*)" style="display:block/g)].map(
      ([, address]) => address,
    )
    const link = 'https://api.example.com/v1/acknowledgements/T0ken'
    expect(buttons).toEqual(['tel:+34600111222', link])
    expect(text).toMatch(/Llamar: .*\n\nEncargarse de este cliente:\nhttps:\/\/api.*T0ken\n/)
    expect(text).toContain('Responda a este mensaje o llame al 910 123 456.')
    expect(html).toContain('<a href="tel:+34910123456"')
    expect(text).not.toContain('No responda')
    const without = compose({}, { link: null })
    expect(without.text + without.html).not.toMatch(/acknowledgements|Encargarse/)
    const english = compose({}, { dealer: { ...exampleDealer, language: 'en' } }).text
    expect(english).toMatch(/Look after this customer:\nhttps:[^]*Reply to this message or ring 910 123 456/)
  })

  test('is in English for a dealer whose language is English', () => {
    const { text, subject } = compose({}, { dealer: { ...exampleDealer, language: 'en' } })
    expect(subject).toBe('Problem customer: visit OR-55231, something unresolved')
    expect(text).toContain('How do you rate the visit as a whole? 6 of 10 (low; cut-off: 8)')
    expect(text).toContain('Friday 20 November at 15:02')
    expect(compose({}, { dealer: { ...exampleDealer, language: 'fr' } }).subject).toMatch(/^Cliente problema/)
  })

  test('says that the call has just been made only if it has', () => {
    expect(compose().text).toContain('Acabamos de hablar')
    const later = { sentAt: new Date('2026-11-20T10:58:13Z') }
    expect(compose({}, later).text).toContain('Hemos hablado')
  })

  test('says when the call is still going on, the survey was mentioned or another language is preferred', () => {
    const going = { ...exampleCall, endedAt: undefined, said: undefined }
    const { text } = compose(going)
    expect(text).toContain('Estamos hablando con un cliente que necesita su atención.')
    expect(text).toContain('Llamar cuando termine la llamada: Lucía Fernández')
    expect(text).toContain('QUÉ SE LE DIRÁ AL DESPEDIRSE')
    const later = { sentAt: new Date('2026-11-20T22:01:59Z') }
    expect(compose(going, later).text).toContain('Estamos hablando')
    const closed = { ...alertFacts(going).call, closing: { entry: 1, endedAt: '2026-11-20T10:02:40Z' } }
    const ended = { ...exampleCall, said: undefined }
    for (const over of [
      compose(),
      compose(ended),
      compose(going, { sentAt: new Date('2026-11-20T22:02:00Z') }),
      compose(going, { call: closed }),
    ]) {
      expect(over.text).not.toContain('Estamos hablando')
      expect(over.text).toContain('\nLlamar: Lucía Fernández')
      expect(over.text).not.toContain('QUÉ SE LE DIRÁ AL DESPEDIRSE')
    }
    const mentioned = compose({ said: { brandSurvey: true, prize: true } }).text
    expect(mentioned).toContain('se le mencionó la encuesta de la marca')
    expect(mentioned).toContain('se le mencionó el posible premio')
    expect(mentioned).not.toContain('Nada de la encuesta')
    expect(compose({ customer: { ...exampleCall.customer, language: 'de' } }).text).toContain('alemán')
    expect(compose({ callBackAt: '2026-11-21T09:00:00Z' }).text).toContain(
      'sábado 21 de noviembre a las 10:00',
    )
  })

  test('says what the customer was offered as the script did, by its main criterion', () => {
    const { call } = alertFacts()
    const offered = (main: Criterion | undefined) =>
      compose({}, { call: { ...call, script: { ...call.script, main } } }).text
    expect(offered('refusal')).toContain('lo que nos quiera decir')
    expect(offered('low-marks')).toContain('su opinión se hace llegar')
    expect(offered(undefined)).toContain('su caso se hace llegar')
  })

  test('claims that the customer was told something only if the call says so', () => {
    const after = new Date(Date.parse(exampleCall.startedAt) + 24 * 3_600_000)
    expect(compose({ said: undefined }, { sentAt: after }).text).toContain(
      'QUÉ ESTABA PREVISTO DECIRLE AL DESPEDIRSE',
    )
    expect(compose({ said: { brandSurvey: false, prize: false } }, { sentAt: after }).text).toContain(
      'QUÉ SE LE HA DICHO AL DESPEDIRSE',
    )
  })

  test('does not expect a brand survey on a day that is over where the dealer is', () => {
    const onTheDay = compose({}, { sentAt: new Date('2026-11-27T22:59:00Z') })
    expect(onTheDay.text).toContain('- Llegada prevista de la encuesta de la marca: viernes 27')
    const dayAfter = compose({}, { sentAt: new Date('2026-11-27T23:00:00Z') })
    expect(dayAfter.text).toContain('- Fecha en que se esperaba la encuesta de la marca: viernes 27')
  })

  test('explains why it was sent to a higher level', () => {
    expect(compose({}, { to: { level: 2 } }).text).toContain('no se ha podido avisar a quien corresponde')
  })

  test('says in whose place the reader gets it, and that a brand has no manager at the dealer', () => {
    const standing = compose({}, { to: { level: 1, inPlaceOf: 'Ana <b>' } })
    expect(standing.text).toContain('Lo recibe usted en sustitución de Ana <b>.')
    expect(standing.html).toContain('Ana &lt;b&gt;')
    const brand = compose({}, { notice: 'escalated:2', to: { level: 2, ofBrand: true } })
    expect(brand.text).toContain('como responsable de la marca, porque el concesionario no ha indicado')
    expect(compose().text).not.toMatch(/en sustitución|responsable de la marca/)
  })

  test('about an escalation says in subject and heading what was missed, and who was alerted before and when', () => {
    const told = [
      { who: 'Recepción', at: '2026-11-20T10:02:01Z', reached: false, isReader: false },
      { who: 'Jefatura de posventa', at: '2026-11-20T10:02:02Z', reached: true, isReader: true },
      { who: null, at: '2026-11-20T10:05:00Z', reached: true, isReader: false },
    ]
    const late = compose({}, { notice: 'escalated:2', to: { level: 2 }, told })
    expect(late.subject).toBe(
      'Segundo aviso, sin respuesta. Cliente problema: visita OR-55231, situación sin resolver',
    )
    expect(late.text).toMatch(/^SEGUNDO AVISO: NADIE SE HA ENCARGADO TODAVÍA DE ESTE CLIENTE\n/)
    expect(late.text).toContain('terminó el viernes 20 de noviembre a las 15:02')
    expect(late.text).toContain(
      '- Recepción: viernes 20 de noviembre a las 11:02; el correo no le llegó\n' +
        '- Jefatura de posventa (usted): viernes 20 de noviembre a las 11:02\n- Asortis: viernes 20',
    )
    expect(late.text).not.toContain('Acabamos de hablar')
    expect(compose().text).not.toContain('A QUIÉN SE HA AVISADO ANTES')
    expect(compose({}, { notice: 'escalated:2', to: { level: 2 } }).text).toContain(
      'No consta que ningún aviso',
    )
  })

  test('about a missed resolution says who is handling the problem, or that nobody acknowledged it either', () => {
    const { call } = alertFacts()
    const problem = { ...call.problem, status: 'in-progress' as const, assignee: 'María José' }
    const taken = compose({}, { notice: 'escalated:3', to: { level: 2 }, call: { ...call, problem } })
    expect(taken.subject).toMatch(/^Plazo vencido\. Cliente problema: /)
    expect(taken.text).toContain('su destinatario.\n\nQUIÉN SE ENCARGA\n- María José\n')
    expect(taken.text).toContain('terminó el domingo 22 de noviembre a las 03:02, y sigue abierto')
    const both = compose({}, { notice: 'escalated:3', to: { level: 2 } })
    expect(both.subject).toMatch(/^Sin respuesta y con el plazo vencido\. /)
    expect(both.text).toContain('(el plazo terminó el viernes 20 de noviembre a las 15:02)')
    expect(both.text).toContain('resolver su problema terminó el domingo 22 de noviembre a las 03:02.')
  })

  test('about a reopening says who reopened it and why, the new deadline and who is on it, under the same subject', () => {
    const news: NoticeItem = {
      ...{ dealerId: 'd', callId: 'c', notice: 'reopened:1', kind: 'reopened', by: 'dealer:x-1' },
      ...{ at: '2026-11-24T09:00:00.000Z', note: 'El ruido ha vuelto' },
    }
    const facts = alertFacts()
    const { problem } = facts.call
    const call = {
      ...facts.call,
      problem: { ...problem, status: 'in-progress' as const, reopenings: 1, assignee: 'Marta Gil' },
    }
    const of = (more: object) => compose({}, { notice: 'reopened:1', news, link: null, call, ...more })
    const { text, subject } = of({})
    expect(subject).toBe(compose().subject)
    expect(text).toContain('El martes 24 de noviembre a las 10:00 su concesionario reabrió el caso')
    expect(text).toMatch(/POR QUÉ SE HA REABIERTO\n[^]*El ruido ha vuelto/)
    expect(text).toContain('Plazo para resolverlo: domingo 22 de noviembre a las 03:02')
    expect(text).toContain('Marta Gil')
    expect(text).not.toMatch(/Plazo para confirmar|al despedirse|DESPEDIRSE|aún no lo sabe/)
    expect(of({ news: { ...news, by: 'staff:y-2' } }).text).toContain('Asortis reabrió el caso')
    expect(of({ dealer: { ...exampleDealer, language: 'en' } }).text).toContain(
      'your dealership reopened this customer’s case',
    )
    const { note: _, ...silent } = news
    expect(of({ news: silent }).text).not.toContain('POR QUÉ SE HA REABIERTO')
    const openAgain = { ...call, problem: { ...call.problem, status: 'open' as const } }
    expect(of({ call: openAgain, link: facts.link }).text).toMatch(
      /Plazo para confirmar[^]*|acknowledgements/,
    )
  })

  test('about what a customer said when called again says so, in our words and theirs, and of what the rest is', () => {
    const again = {
      words: ['Ha dado una valoración baja.', 'Tiene una situación sin resolver.'],
      remarks: ['Sigue fatal,\nigual que antes', 'Nadie me ha llamado'],
    }
    const about = { dealerId: 'd', callId: 'c', at: '2026-11-24T09:00:00.000Z', again }
    const reopened: NoticeItem = { ...about, notice: 'reopened:1', kind: 'reopened', by: 'op-17' }
    const facts = alertFacts()
    const problem = { ...facts.call.problem, status: 'open' as const, reopenings: 1, assignee: 'Ana Gil' }
    const of = (news: NoticeItem, more: object = {}) =>
      compose({}, { notice: news.notice, news, call: { ...facts.call, problem }, ...more })
    const { text, html, subject } = of(reopened)
    expect(subject).toBe(compose().subject)
    expect(text).toContain('El martes 24 de noviembre a las 10:00 volvimos a llamar a este cliente')
    expect(text).toMatch(
      /QUÉ NOS HA DICHO AL VOLVER A LLAMAR\n- Ha dado una valoración baja\.\n- Tiene una [^\n]*\n- En sus palabras:[^]*Sigue fatal,[^]*Nadie me ha llamado[^]*PERSONA ASIGNADA\n- Ana Gil/,
    )
    for (const title of ['POR QUÉ SE ABRIÓ EL CASO', 'EN LA PRIMERA LLAMADA']) expect(text).toContain(title)
    // Whose words they are is said, and nobody is said to be on it who has not confirmed it.
    for (const body of [text, html])
      expect(body).not.toMatch(/Nota de quien|QUIÉN SE ENCARGA|Quién se encarga|POR QUÉ ES UN PROBLEMA/)
    expect(of({ ...reopened, amended: true }).text).toContain('Lo corregimos el martes 24 de noviembre')
    const corrected = of({ ...about, notice: 'changed:7', kind: 'changed', by: 'machine:x' }).text
    expect(corrected).toContain(
      'Lo hemos corregido el martes 24 de noviembre a las 10:00. El caso sigue abierto.',
    )
    expect(corrected).toContain('QUÉ NOS HA DICHO AL VOLVER A LLAMAR')
    const english = of(reopened, { dealer: { ...exampleDealer, language: 'en' } }).text
    expect(english).toMatch(/we called this customer again[^]*ASSIGNED TO\n- Ana Gil/)
    const { again: __, ...dismissed } = reopened
    expect(of({ ...dismissed, amended: true }).text).toMatch(
      /CASO REABIERTO: CON LOS DATOS CORREGIDOS[^]*corregimos lo anotado en la llamada[^]*que habíamos retirado/i,
    )
    expect(of({ ...dismissed, amended: true, closed: true }).text).toMatch(
      /más grave de lo que le enviamos[^]*que se había dado por cerrado/,
    )
    const first = of({ ...about, notice: 'changed:7', kind: 'changed', by: 'op-1', first: true }).text
    expect(first).toMatch(/HEMOS VUELTO A LLAMAR A ESTE CLIENTE Y EL MALESTAR CONTINÚA/)
    expect(first).not.toMatch(/correcci|corregido|no anotamos/i)
    // One of a version before keeps saying what it said.
    const { again: _, ...before } = reopened
    expect(of({ ...before, note: 'Ha dado…' }).text).toContain('Asortis reabrió el caso')
  })

  test('about a case that is closed by the time it goes out says so, and asks nobody to ring', () => {
    const { call } = alertFacts()
    const again = { words: ['Ha dado una valoración baja.'], remarks: [] }
    const about = { dealerId: 'd', callId: 'c', notice: 'changed:2', at: '2026-11-20T11:00:00.000Z' } as const
    const of = (news: NoticeItem, status: 'resolved' | 'in-progress', language = 'es') => {
      const problem = { ...call.problem, status, assignee: 'Ana Gil' }
      const dealer = { ...exampleDealer, language }
      return compose({}, { notice: news.notice, news, call: { ...call, problem }, link: null, dealer })
    }
    const corrected: NoticeItem = { ...about, kind: 'changed', by: 'machine:x', phoneBefore: '600 111 333' }
    const recheck: NoticeItem = { ...about, kind: 'changed', by: 'op-17', first: true, again }
    const reclassified: NoticeItem = {
      ...{ ...about, notice: 'verdict:2', kind: 'verdict', by: 'specialist:s' },
      ...{ action: 'reclassify', criteriaBefore: ['refusal'] },
    }
    for (const [news, says, english] of [
      [corrected, 'El caso ya está cerrado: se lo decimos para que conste', 'there is nothing for you to do'],
      [
        recheck,
        'el malestar continúa. Lo anotamos el viernes 20 de noviembre a las 12:00. El caso ya está cerrado.',
        'The case has been closed.',
      ],
      [reclassified, 'corrigió los motivos. El caso ya está cerrado.', 'The case has been closed.'],
    ] as const) {
      const { text, html } = of(news, 'resolved')
      expect(text).toContain(says)
      expect(text).toContain('DE QUIÉN SE TRATA')
      for (const body of [text, html])
        expect(body).not.toMatch(
          /sigue abierto|\bLlamar\b|A quién llamar|A QUIÉN LLAMAR|Quién se encarga|QUIÉN SE ENCARGA|Ana Gil|Plazo/,
        )
      expect(of(news, 'resolved', 'en').text).toContain(english)
    }
    for (const news of [recheck, reclassified]) {
      expect(of(news, 'in-progress').text).toMatch(/El caso sigue abierto\.[^]*A QUIÉN LLAMAR[^]*PLAZOS/)
      expect(of(news, 'in-progress', 'en').text).toContain('The case is still open.')
    }
    expect(of(corrected, 'in-progress').text).not.toMatch(/sigue abierto|está cerrado/)
  })

  test('about a correction says what was and what is now, under the subject that it always had', () => {
    const of = (
      more: Partial<Extract<NoticeItem, { kind: 'changed' }>>,
      changes: object = {},
      facts: object = {},
    ) => {
      const news: NoticeItem = {
        ...{ dealerId: 'd', callId: 'c', notice: 'changed:2', kind: 'changed', by: 'machine:x' },
        ...{ at: '2026-11-20T11:00:00.000Z', ...more },
      }
      return compose(changes, { notice: 'changed:2', news, ...facts })
    }
    const corrected = of({ phoneBefore: '600 111 333', criteriaBefore: ['refusal'], story: true })
    expect(corrected.subject).toBe(compose().subject)
    for (const told of [
      'DATOS CORREGIDOS',
      'Estos son los datos válidos desde el viernes 20 de noviembre a las 12:00',
      'Teléfono anterior: 600 111 333',
      'Teléfono correcto: 600 111 222',
      'Motivos que constaban: no ha querido valorar',
      'Motivos que constan ahora: situación sin resolver, ',
      'Lo que nos contó: lo encontrará más abajo',
      'Plazo para confirmar que se encarga',
    ])
      expect(corrected.text).toContain(told)
    const onlyPhone = of({ phoneBefore: '' })
    expect(onlyPhone.text).toContain('Teléfono anterior: no constaba')
    expect(onlyPhone.text).not.toMatch(/Motivos que|lo que nos contó/)
    expect(of({ story: true }).text).toContain(
      'QUÉ HA CAMBIADO\n- Lo que nos contó: lo encontrará más abajo.',
    )
    const { call: told } = alertFacts()
    const { situations: _, motives: __, ...silent } = told.content
    const answers = (silent.answers ?? []).map(({ comment: ___, ...answer }) => answer)
    const classification = { ...told.classification, evidence: [] }
    const untold = { ...told, content: { ...silent, answers }, classification }
    expect(of({ story: true }, {}, { call: untold }).text).toContain(
      'QUÉ HA CAMBIADO\n- Lo que nos contó, tal como se lo enviamos, ya no consta.',
    )
    expect(of({ customerData: true, visitData: true }).text).toMatch(
      /QUÉ HA CAMBIADO\n- Los datos del cliente: [^\n]*\n- Los datos de la visita: /,
    )
    const answersBefore = [
      { question: 'overall', mark: 2, reserved: true },
      { question: 'recommend', mark: 9, reserved: true },
      { question: 'gone', refused: true as const },
    ]
    const { text } = of({ answersBefore })
    expect(text).toMatch(/\? 6 de 10; antes constaba: 2 de 10 \(con reservas\)/)
    expect(text).toContain('- gone: sin respuesta; antes constaba: no ha querido contestar')
    const what = text.slice(text.indexOf('QUÉ HA CAMBIADO'), text.indexOf('A QUIÉN LLAMAR'))
    // What is as it was is no change; what was not bad before was not shown.
    expect(what).not.toMatch(/9 de 10/)
    expect(what).toMatch(/\? no ha querido contestar\n/)
    const { call } = alertFacts()
    const amended = {
      ...call,
      ...{ content: { ...call.content, visit: { ref: 'OR-9' } } },
      classification: { ...call.classification, criteria: ['refusal' as const], main: 'refusal' as const },
    }
    expect(compose({}, { call: amended }).subject).toBe(compose().subject)
    const named = { ...call, content: { ...call.content, customer: { ref: 'C-1', name: 'Marta 55231' } } }
    expect(compose({}, { call: named }).subject).not.toContain('55231')
  })

  test('of a call that was no problem at first does not say what was said as if it had been one', () => {
    const { call } = alertFacts()
    const asNoProblem = {
      ...call,
      script: { version: 'es-2' as const, class: 'no-problem' as const, steps: [] },
      content: { ...call.content, said: undefined },
    }
    const { text } = compose({}, { call: asNoProblem })
    expect(text).toContain('no constaba ningún problema')
    expect(text).not.toMatch(/Nada de la encuesta|se hace llegar/)
  })

  test('can be written without a dealer or a questionnaire', () => {
    const { text } = compose({}, { dealer: undefined, questionnaire: undefined })
    expect(text).toContain('overall: 6 (baja)')
    expect(text).toContain('talleres-gredos')
  })

  test('has a subject with the same ending in every notice, and is the same for the same facts', () => {
    expect(compose({}, { notice: 'escalated:3:1', to: { level: 2 } })).toEqual(
      compose({}, { notice: 'escalated:3', to: { level: 2 } }),
    )
    expect(compose({}, { notice: 'escalated:3', to: { level: 6 } }).subject).toMatch(
      new RegExp(`${compose().subject}$`),
    )
    expect(compose()).toEqual(compose())
  })

  test('shows the year of a date unless it is the current one', () => {
    const visit = { ...exampleCall.visit, date: '2025-11-17' }
    expect(compose({ visit }).text).toContain('- Fecha: lunes 17 de noviembre de 2025\n')
    expect(compose({ visit: { ...visit, date: '0001-01-01' } }).text).toContain('1 de enero de 0001\n')
    const inJanuary = compose({}, { sentAt: new Date('2026-12-31T23:00:00Z') }).text
    expect(inJanuary).toContain('- Fecha: martes 17 de noviembre de 2026\n')
    expect(inJanuary).toContain('viernes 20 de noviembre de 2026 a las 15:02')
    expect(compose().text).not.toContain(' de 2026')
  })
})

/** A call with this text in every free-text field. */
const filledWith = (text: string): CallContent => ({
  ...exampleCall,
  customer: { ...exampleCall.customer, name: text, phone: '+34600111222' },
  visit: { ...exampleCall.visit, vehicle: { plate: text, model: text, vin: text } },
  answers: [
    { question: 'overall', mark: 1, comment: text },
    { question: 'unheard-of', choice: 'unheard-of', comment: text },
  ],
  situations: [{ state: 'unresolved', description: text }],
  motives: [{ text }],
})

describe('text from callers', () => {
  const attack = `"><script>alert('x')</script><a href="https://evil.example">&amp;`

  test('is shown as written and never as HTML', () => {
    const dealer = { ...exampleDealer, name: attack }
    const questions = exampleQuestionnaire.questions.map((question) => ({
      ...question,
      text: { es: attack },
    }))
    const questionnaire = { ...exampleQuestionnaire, questions }
    const { html, text } = compose(filledWith(attack), { dealer, questionnaire })
    expect(html).not.toContain('<script')
    expect(html).not.toContain('evil.example">')
    expect(html).toContain('&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)')
    expect(html.split('&lt;script&gt;').length - 1).toBeGreaterThanOrEqual(9)
    expect(text.replaceAll('\u200B', '')).toContain(attack)
    expect(text).not.toContain('evil.example')
  })

  test('creates no tag, attribute or entity, whatever it contains', () => {
    const skeleton = (html: string) => html.replace(/>[^<]*/g, '>')
    const plain = skeleton(compose(filledWith('x')).html)
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => !/[\r\n\v\f\u0085\u2028\u2029]/.test(text))
    // What cannot be seen has no line of its own, and intake refuses it.
    const hostile = fc
      .oneof(
        line,
        fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', ';', '/', '=', 'a', ' '), minLength: 1 }),
      )
      .filter((text) => !isBlank(text))
    fc.assert(
      fc.property(hostile, (text) => {
        const { html } = compose(filledWith(text))
        expect(skeleton(html)).toBe(plain)
        expect(html.match(/&(?!(amp|lt|gt|quot|#39);)/)).toBeNull()
      }),
    )
  })

  test('never puts a name, phone number, address or plate in the subject', () => {
    for (const ref of ['1234KLM', '1234-klm', '34600111222', 'OR-600111222', 'OR-Fernandez', 'lucia']) {
      const visit = { ...exampleCall.visit, ref }
      expect(compose({ visit }).subject).toBe('Cliente problema: situación sin resolver')
    }
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z0-9._-]{3,20}$/),
        fc.string({ maxLength: 20 }),
        (ref, around) => {
          const visit = { ...exampleCall.visit, ref: `${ref}` }
          const customer = { ...exampleCall.customer, name: `${ref} ${around}`.trim() }
          const { subject } = compose({ visit, customer })
          if (/[a-z0-9]{3}/i.test(ref)) expect(subject).not.toContain(`visita ${ref}`)
        },
      ),
    )
  })
})

describe('reasons in words', () => {
  const reasons = (facts: Partial<CallContent>, language = 'es') => {
    const content: CallContent = {
      ...exampleCall,
      answers: [],
      situations: [],
      motives: [],
      operatorVerdict: undefined,
      ...facts,
    }
    return reasonsInWords(classify(content, exampleQuestionnaire), content, language)
  }

  test('state each criterion, the main one first', () => {
    const low = [{ question: 'overall', mark: 3 }]
    expect(reasons({ answers: low, situations: [{ state: 'external', topic: 'price' }] })).toEqual([
      'Hay descontento por algo ajeno a esta visita (precio) y se nota en sus respuestas.',
      'Ha dado una valoración baja, sin que conste el motivo.',
    ])
    expect(
      reasons({
        answers: low,
        cooperation: 'reluctant',
        situations: [{ state: 'resolved', stillUpset: true }],
      }),
    ).toEqual([
      'Lo ocurrido quizá ya esté resuelto, pero el malestar continúa y se nota en sus respuestas.',
      'Ha dado una valoración baja, sin que conste el motivo. Ha mostrado poca disposición a colaborar.',
    ])
    expect(
      reasons({
        answers: [
          { question: 'overall', refused: true },
          { question: 'recommend', refused: true },
        ],
      }),
    ).toEqual(['No ha querido valorar dos de las preguntas y no consta por qué.'])
  })

  test('count a refusal beside a low mark', () => {
    const answers = [
      { question: 'overall', mark: 3 },
      { question: 'recommend', refused: true as const },
    ]
    expect(reasons({ answers })).toEqual([
      'Ha dado una valoración baja, sin que conste el motivo. Además, no ha querido valorar una de las preguntas.',
    ])
    expect(reasons({ answers }, 'en')).toEqual([
      'Gave one low mark, for a reason not known. Would not answer one of the questions either.',
    ])
  })

  test('say that the operator judged so, when only the operator did', () => {
    const operatorVerdict = { problem: true, criteria: ['lingering-discontent' as const] }
    expect(reasons({ operatorVerdict })).toEqual([
      'Malestar que continúa, a juicio de quien hizo la llamada.',
    ])
    expect(reasons({ operatorVerdict }, 'en')).toEqual(["Still upset, in the operator's judgement."])
  })

  test('are one per criterion and quote nothing that the customer said', () => {
    const flags = fc.record({
      low: fc.boolean(),
      refused: fc.boolean(),
      unresolved: fc.boolean(),
      named: fc.subarray([...criteria]),
    })
    fc.assert(
      fc.property(
        flags,
        fc.constantFrom('es', 'en', 'fr'),
        ({ low, refused, unresolved, named }, language) => {
          const content: CallContent = {
            ...filledWith('CANARY'),
            answers: [
              { question: 'overall', mark: low ? 2 : 9, comment: 'CANARY' },
              ...(refused ? [{ question: 'recommend', refused: true as const }] : []),
            ],
            situations: unresolved ? [{ state: 'unresolved', description: 'CANARY' }] : [],
            operatorVerdict: named.length > 0 ? { problem: true, criteria: named } : undefined,
          }
          const classification = classify(content, exampleQuestionnaire)
          const words = reasonsInWords(classification, content, language)
          expect(words).toHaveLength(classification.criteria.length)
          expect(words.join(' ')).not.toMatch(/CANARY|undefined|NaN|\(\)/)
        },
      ),
    )
  })

  test('have words for every topic in both languages', () => {
    const { es, en } = topicWords
    expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort())
  })
})

test('numbers up to nine are spelled out and agree with their noun', () => {
  const marks = (low: number, reserved: number) =>
    reasonPhrases.es.lowMarks({ low, reserved, refused: 0 }, { withheld: false, topics: '' }, false)
  expect(marks(1, 0)).toBe('Ha dado una valoración baja.')
  expect(marks(9, 0)).toBe('Ha dado nueve valoraciones bajas.')
  expect(marks(10, 1)).toBe('Ha dado 10 valoraciones bajas y una con reservas.')
  expect(marks(0, 1)).toBe('Ha dado una valoración con reservas.')
  expect(marks(0, 3)).toBe('Ha dado tres valoraciones con reservas.')
  expect(reasonPhrases.es.refusal(1, { withheld: false, topics: '' })).toBe(
    'No ha querido valorar una de las preguntas.',
  )
  expect(
    reasonPhrases.en.lowMarks({ low: 1, reserved: 2, refused: 0 }, { withheld: false, topics: '' }, false),
  ).toBe('Gave one low mark and two with reservations.')
})

test('times are in the local time of the zone', () => {
  const at = (instant: string, zone = 'Europe/Madrid', language: 'es' | 'en' = 'es') =>
    instantInWords(instant, { language, zone, now: new Date('2026-11-20T12:00:00Z') })
  expect(at('2026-03-29T00:59:00Z')).toBe('domingo 29 de marzo a la 01:59')
  expect(at('2026-03-29T01:00:00Z')).toBe('domingo 29 de marzo a las 03:00')
  expect(at('2026-11-20T23:30:00Z', 'Atlantic/Canary')).toBe('viernes 20 de noviembre a las 23:30')
  expect(at('2026-11-20T23:30:00Z', 'Europe/Madrid', 'en')).toBe('Saturday 21 November at 00:30')
  expect(at('2027-01-07T23:30:00Z', 'Europe/Madrid', 'en')).toBe('Friday 8 January 2027 at 00:30')
})
