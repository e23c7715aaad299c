import { describe, expect, test } from 'vitest'
import { readDocument, writeDocument } from '../../../functions/mails/mail/stored-document.ts'
import { composeMail } from '../../../functions/platform/mail/rendering/compose-mail.ts'
import { countMonth } from '../../../functions/surveys/counting/count-month.ts'
import type { BrandFacts } from '../../../functions/surveys/coherence/compose-brand.ts'
import type { ResponseFacts } from '../../../functions/surveys/counting/facts.ts'
import { reportDocument } from '../../../functions/surveys/reporting/report-document.ts'
import { type ReportFacts, reportedBrands } from '../../../functions/surveys/reporting/report-facts.ts'
import { callFacts, marks, monthOfResponses, responseFacts } from '../../support/surveys/survey-facts.ts'

const monthOf = (month: string, responses: readonly ResponseFacts[]) => ({
  ...{ month, at: `${month}-28T10:00:00.000Z`, coveredUntil: null },
  counts: countMonth({ responses, expected: [], calls: [], zone: 'Europe/Madrid' }),
})
const brandOf = (
  name: string,
  known: ReturnType<typeof monthOf>[],
  coveredUntil: string | null = null,
): { name: string; facts: BrandFacts & { known: ReturnType<typeof monthOf>[] } } => ({
  name,
  facts: {
    brand: { brandId: name, name, rewardRule: 'for-answering' as const },
    ...{
      goal: null,
      perPerson: true,
      questions: [],
      texts: { Q1: '¿Qué nota le pone?' },
      known,
      coveredUntil,
    },
  },
})
const factsOf = (brands: ReturnType<typeof brandOf>[], more: Partial<ReportFacts> = {}): ReportFacts => ({
  dealerId: 'gredos',
  dealer: { name: 'Talleres Gredos', language: 'es' },
  month: '2026-10',
  brands: reportedBrands(brands, '2026-10', '2026-11-06'),
  visitRefs: new Map(),
  siteUrl: 'https://site.example',
  unsubscribe: 'https://site.example/v1/mail-subscriptions/t',
  ...more,
})
/** Each gives a ten in the call and, in the survey, what is listed. */
const given = (...survey: number[]) =>
  survey.map((mark, index) =>
    responseFacts({
      match: { state: 'matched', callId: `C-${index}`, series: 'counts' },
      answers: [{ question: 'Q1', mark }],
      call: {
        ...{ kind: 'after-service', class: 'no-problem', said: { prize: false }, choices: [] },
        marks: [marks('Q1', 10, mark)],
      },
    }),
  )

describe('the monthly report', () => {
  const seat = brandOf('seat', [monthOf('2026-10', given(10, 10, 10, 10, 10, 10, 9, 9, 7, 5))])
  const facts = factsOf([seat], { visitRefs: new Map([['C-9', 'OR-9']]) })
  const { text, html, subject } = composeMail(reportDocument(facts))

  test('its months begin with the first one that has a pair', () => {
    const months = [monthOf('2026-07', []), monthOf('2026-08', given(10, 10)), monthOf('2026-09', [])]
    const one = brandOf('seat', [...months, monthOf('2026-10', given(10, 10, 10, 10, 10))])
    const trend = composeMail(reportDocument(factsOf([one]))).text.split('MES A MES\n')[1] ?? ''
    expect(trend.split('\n').slice(0, 3)).toEqual([
      '- agosto de 2026: pocas respuestas',
      '- septiembre de 2026: pocas respuestas',
      expect.stringMatching(/^- octubre de 2026: 100\s%$/),
    ])
  })

  test('has the month’s figures, the same ones as text and as bars', () => {
    expect(subject).toBe('Talleres Gredos: encuesta de la marca, octubre de 2026')
    expect(text).toContain('seat: en la encuesta, sus clientes puntúan de media 1 punto por debajo')
    expect(text).toContain('- Valoraciones comparadas: 10\n')
    expect(text).toMatch(/- Idénticas: 60\s%\n/)
    expect(text).toMatch(/- A un punto o menos: 80\s%\n/)
    expect(html).toContain('width:60%;')
    expect(html).toContain('width:80%;')
    expect(text).toContain('- ¿Qué nota le pone? todos dan la misma nota\n')
    expect(text).toContain('Aún es pronto para saberlo')
  })

  test('says how many named responses have no call, and why the figures are of the others', () => {
    expect(text).not.toContain('sin llamada')
    const without = (state: 'waiting' | 'ambiguous') => responseFacts({ match: { state }, call: null })
    const responses = [...given(10, 9, 9), without('waiting'), without('waiting'), without('ambiguous')]
    const said = composeMail(reportDocument(factsOf([brandOf('seat', [monthOf('2026-10', responses)])]))).text
    expect(said).toContain('- Con nombre y sin llamada: 3 de 6\n- Las cifras son solo de las respuestas que')
  })

  test('has the response rate of the month before, while customers still have time to answer in the month', () => {
    const reminded = (month: string) =>
      Array.from({ length: 8 }, (_, index) =>
        callFacts({
          ...{ callId: `C-${index}`, visitRef: `OR-${index}`, surveyDay: `${month}-10` },
          startedAt: `${month}-02T09:00:00.000Z`,
          answeredAt: index < 6 ? `${month}-12T18:00:00.000Z` : null,
        }),
      )
    const counted = (month: string) => ({
      ...monthOf(month, []),
      counts: countMonth({
        ...{ responses: given(10, 9, 9, 10, 8), expected: reminded(month), calls: [] },
        zone: 'Europe/Madrid',
      }),
    })
    const until = (coveredUntil: string) => {
      const brand = brandOf('seat', [counted('2026-09'), counted('2026-10')], coveredUntil)
      return composeMail(reportDocument(factsOf([brand]))).text
    }
    expect(until('2026-10-31')).toMatch(
      /- Responden con su nombre, de las visitas de septiembre de 2026: 75\s% \(de [^)]+\), 6 de 8 a quienes se recordó\n- Visitas de octubre de 2026 cuyo plazo los archivos aún no cubren: 8\n/,
    )
    expect(until('2026-11-30')).toMatch(/- Responden con su nombre: 75\s% /)
  })

  test('names a visit in a line that holds while its call may be in a list', () => {
    const lines = reportDocument(facts).blocks.flatMap((block) => block.lines)
    const named = lines.filter((line) => JSON.stringify(line).includes('OR-9'))
    expect(named).toMatchObject([
      { fact: { pk: 'DEALER#gredos', is: { gone: null, 'suspension.at': null } } },
    ])
  })

  test('names who fell the most by the visit, with the way to the call; a call that is gone is left out', () => {
    expect(text).toContain(
      '- Visita OR-9: ¿Qué nota le pone?, 10 en la llamada y 5 en la encuesta: https://site.example/d/gredos/llamadas/C-9\n',
    )
    expect(text).not.toContain('C-8')
  })

  test('shows a correlation with its range, what changed, and the months before', () => {
    const tens = Array.from({ length: 60 }, () => 10)
    const changed = brandOf('seat', [
      monthOf('2026-09', given(...tens, 9)),
      monthOf('2026-10', given(...tens.map(() => 6), 7)),
    ])
    const said = composeMail(reportDocument(factsOf([changed]))).text
    expect(said).toMatch(/- Todas las preguntas: -3,97 \(de -[\d,]+ a -[\d,]+\)/)
    expect(said).toMatch(/- septiembre de 2026: 100\s%\n- octubre de 2026: 0\s%\n/)
    const many = brandOf('seat', [monthOf('2026-10', monthOfResponses(60, 1))])
    expect(composeMail(reportDocument(factsOf([many]))).text).toMatch(
      /- ¿Qué nota le pone\? 0,\d+ \(de -?0,\d+ a 0,\d+\), de 60 valoraciones\n/,
    )
  })

  test('says of a correlation without a reliable range that it has none, and of how many it is', () => {
    const perfect = [10, 9, 8, 7, 6].map((mark, index) =>
      responseFacts({
        match: { state: 'matched', callId: `C-${index}`, series: 'counts' },
        answers: [{ question: 'Q1', mark }],
        call: {
          ...{ kind: 'after-service', class: 'no-problem', said: { prize: false }, choices: [] },
          marks: [marks('Q1', mark, mark)],
        },
      }),
    )
    const of = (language: 'es' | 'en') => {
      const brands = [brandOf('seat', [monthOf('2026-10', perfect)])]
      return composeMail(reportDocument(factsOf(brands, { dealer: { name: 'Talleres Gredos', language } })))
        .text
    }
    expect(of('es')).toContain('- ¿Qué nota le pone? 1 (sin margen fiable), de 5 valoraciones\n')
    expect(of('es')).toContain('- Diferencia media (encuesta menos llamada): 0 (sin margen fiable)\n')
    expect(of('en')).toContain('- ¿Qué nota le pone? 1 (no reliable range), of 5 marks\n')
  })

  /** As many responses that answer with a choice only, of which the first differs from the call. */
  const choosing = (n: number) =>
    Array.from({ length: n }, (_, index) =>
      responseFacts({
        match: { state: 'matched', callId: `C-${index}`, series: 'counts' },
        answers: [{ question: 'P5' }],
        call: {
          ...{ kind: 'after-service', class: 'no-problem', said: { prize: false }, marks: [] },
          choices: [{ question: 'P5', call: index === 0 ? 'no' : 'yes', survey: 'Sí' }],
        },
      }),
    )
  const withChoices = (responses: readonly ResponseFacts[], isMapped = true) => {
    const brand = brandOf('seat', [monthOf('2026-10', responses)])
    const P5 = {
      id: 'P5',
      choices: ['Sí', 'No'],
      ...(isMapped && { callChoices: { Sí: ['yes'], No: ['no'] } }),
    }
    const texts = { P5: '¿Le avisaron del precio?' }
    return { ...brand, facts: { ...brand.facts, questions: [P5], texts } }
  }

  test('of a survey with choices alone has the share of the same choices, and nothing of marks', () => {
    const mail = composeMail(reportDocument(factsOf([withChoices(choosing(8))])))
    expect(mail.text).toContain('seat: la encuesta se responde con opciones, sin notas')
    expect(mail.text).toMatch(
      /LA MISMA OPCIÓN EN LA LLAMADA Y EN LA ENCUESTA\n- ¿Le avisaron del precio\? 88\s% \(de [^)]+\), de 8 respuestas\n/,
    )
    expect(mail.html).toContain('width:88%;')
    expect(mail.text).not.toMatch(/CORRELACIÓN|Idénticas|valoraci|MES A MES|Nadie ha bajado|Aún es pronto/)
    const unmapped = composeMail(reportDocument(factsOf([withChoices(choosing(8), false)]))).text
    expect(unmapped).toContain('faltan las equivalencias de sus opciones')
    const few = composeMail(reportDocument(factsOf([withChoices(choosing(4))]))).text
    expect(few).toMatch(/- ¿Le avisaron del precio\?:? pocas respuestas\n/)
  })

  test('of a survey with marks and choices has both', () => {
    const both = composeMail(
      reportDocument(factsOf([withChoices([...given(10, 9, 8, 7, 6), ...choosing(5)])])),
    )
    expect(both.text).toContain('- Valoraciones comparadas: 5\n')
    expect(both.text).toMatch(/- ¿Le avisaron del precio\? 80\s% /)
    expect(both.text).toContain('MES A MES')
  })

  test('is about brands with a pair only', () => {
    const none = brandOf('cupra', [monthOf('2026-09', given(10, 9)), monthOf('2026-10', [])])
    expect(reportedBrands([none, seat], '2026-10', '2026-11-06').map(({ name }) => name)).toEqual(['seat'])
    expect(reportedBrands([none], '2026-10', '2026-11-06')).toEqual([])
  })

  test('takes no value from outside for markup, a link or our own words', () => {
    const hostile = '<img src=x onerror=alert(1)>"&\n\u202Ewww.evil.example'
    const called = factsOf([brandOf(hostile, seat.facts.known), seat], {
      dealer: { name: hostile, language: 'en' },
      visitRefs: new Map([['C-9', hostile]]),
    })
    const mail = composeMail(reportDocument(called))
    expect(mail.html).not.toContain('<img')
    expect(`${mail.html}${mail.text}${mail.subject}`).not.toContain('\u202E')
    expect(mail.subject).not.toContain('\n')
    expect(mail.text).toContain('Within one point, month by month'.toUpperCase())
  })

  test('of the most brands, questions, months and falls there can be, is short enough to be stored', () => {
    const counted = monthOf('2026-10', monthOfResponses(20, 60))
    const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
    const [one] = reportedBrands([brandOf('b'.repeat(64), [counted])], '2026-10', '2026-11-06')
    const trend = months.flatMap((month) =>
      (one?.trend ?? []).map((of) => ({ ...of, month: `2026-${month}` })),
    )
    const brands = one ? Array.from({ length: 50 }, () => ({ ...one, trend })) : []
    const visitRefs = new Map(Array.from({ length: 20 }, (_, index) => [`C-${index}`, 'R'.repeat(100)]))
    const document = reportDocument(factsOf([], { brands, visitRefs }))
    expect(readDocument(writeDocument(document))).toEqual(document)
    expect(composeMail(document).text).toContain('Y otras 47 marcas, en la consola.')
    expect(composeMail(document).text).toContain('Y otras 52 preguntas, en la consola.')
  })
})
