import { describe, expect, test } from 'vitest'
import { readDocument, writeDocument } from '../../../functions/mails/mail/stored-document.ts'
import { composeMail } from '../../../functions/platform/mail/rendering/compose-mail.ts'
import { countMonth } from '../../../functions/surveys/counting/count-month.ts'
import type { CallFacts, ResponseFacts } from '../../../functions/surveys/counting/facts.ts'
import { type CountedDealer, groupReport } from '../../../functions/surveys/reporting/group/group-report.ts'
import { groupReportDocument } from '../../../functions/surveys/reporting/group/group-report-document.ts'
import { callFacts, marks, monthOfResponses, responseFacts } from '../../support/surveys/survey-facts.ts'

const [month, monthBefore] = ['2026-10', '2026-09']
const counted = (of: string, responses: readonly ResponseFacts[], calls: readonly CallFacts[] = []) => ({
  ...{ month: of, at: `${of}-28T10:00:00.000Z`, coveredUntil: null },
  counts: countMonth({ responses, expected: calls, calls, zone: 'Europe/Madrid' }),
})
const dealer = (
  dealerId: string,
  now: readonly ResponseFacts[],
  before: readonly ResponseFacts[] = [],
  more: {
    texts?: Record<string, string>
    calls?: readonly CallFacts[]
    callsBefore?: readonly CallFacts[]
    coveredUntil?: string
    perPerson?: boolean
  } = {},
): CountedDealer => ({
  ...{ dealerId, name: `Taller ${dealerId.toUpperCase()}` },
  brands: [
    {
      brand: { brandId: 'seat', name: 'SEAT' },
      perPerson: more.perPerson ?? true,
      texts: more.texts ?? { Q1: '¿Qué nota le pone?' },
      questions: [{ id: 'P5', callChoices: { Sí: ['yes'], No: ['no'] } }],
      coveredUntil: more.coveredUntil ?? '2026-12-31',
      known: [counted(monthBefore, before, more.callsBefore), counted(month, now, more.calls)],
    },
  ],
})
const five = ['a', 'b', 'c', 'd', 'e']
const rosters = { month, monthBefore, roster: five, rosterBefore: five, today: '2026-11-06' }
const mailOf = (
  dealers: readonly CountedDealer[],
  lists: Parameters<typeof groupReport>[1] = rosters,
  visitRefs = new Map<string, ReadonlyMap<string, string>>(),
  name = 'Castilla',
) => {
  const report = groupReport(dealers, lists) ?? expect.fail()
  const facts = { group: { groupId: 'castilla', name }, month, monthBefore, report, visitRefs }
  const document = groupReportDocument({ ...facts, siteUrl: 'https://site.example' })
  return { document, report, ...composeMail(document) }
}
/** As many responses that answer with a choice only, of which the first differs from the call. */
const choosing = (n: number): ResponseFacts[] =>
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
/** As many responses, each so many points below the call's ten. */
const below = (n: number, points: number): ResponseFacts[] =>
  Array.from({ length: n }, (_, index) =>
    responseFacts({
      match: { state: 'matched', callId: `C-${index}`, series: 'counts' },
      answers: [{ question: 'Q1', mark: 10 - points }],
      call: {
        ...{ kind: 'after-service', class: 'no-problem', said: { prize: false }, choices: [] },
        marks: [marks('Q1', 10, 10 - points - (index % 2) / 2)],
      },
    }),
  )

describe('a group’s report', () => {
  test('counts those on the month’s list, also one that left since, and nobody else', () => {
    const dealers = [...five, 'new'].map((id) =>
      dealer(id, monthOfResponses(10, 1), monthOfResponses(id === 'new' ? 7 : 10, 1)),
    )
    const { report, text } = mailOf(dealers, { ...rosters, rosterBefore: ['a', 'b', 'c', 'd', 'new'] })
    expect(report.dealers.map(({ dealerId }) => dealerId)).toEqual(five)
    expect(report.across[0]).toMatchObject({ dealers: 5, pairs: 50 })
    expect(report.before).toMatchObject({ dealers: 5, pairs: 47 })
    expect(text).toContain('- Participantes: 5, todos con respuestas comparadas\n')
    expect(text).toContain('- Se incorporan: Taller E\n')
    expect(text).toContain('- Ya no participan: Taller NEW\n')
    expect(text).not.toContain('/d/new/')
  })

  test('says that it is dealers that a correlation is missing, not responses', () => {
    const { text } = mailOf(five.map((id) => dealer(id, id === 'e' ? [] : monthOfResponses(10, 1))))
    expect(text).toContain('- ¿Qué nota le pone? menos de cinco concesionarios con respuestas\n')
  })

  test('has a sentence for a dealer whose correlation is missing, too', () => {
    const { text } = mailOf(five.map((id) => dealer(id, below(10, 1))))
    expect(text).toContain('Sin correlación en «¿Qué nota le pone?»: todos dan la misma nota. Responden')
    expect(text).not.toContain('Correlación todos')
  })

  test('is none without a pair of marks of those who took part', () => {
    expect(groupReport([dealer('a', []), dealer('x', below(5, 1))], { ...rosters, roster: ['a'] })).toBeNull()
  })

  test('of surveys with choices alone has the share of the same choices, of the group and of each dealer, and nothing of marks', () => {
    const texts = { P5: '¿Le avisaron del precio?' }
    const { text, html } = mailOf(five.map((id) => dealer(id, choosing(8), choosing(8), { texts })))
    expect(text).toContain('- Participantes: 5, todos con respuestas comparadas\n')
    expect(text).toContain('Las encuestas de este mes se responden con opciones, sin notas')
    expect(text).toMatch(/LLAMADA Y EN LA ENCUESTA\n- ¿Le avisaron del precio\? 88\s%.*, de 40 respuestas\n/)
    expect(text).toMatch(/- Taller A: 88\s% la misma opción\n- 8 respuestas, 8 opciones comparadas\. /)
    expect(text).toMatch(
      /La misma opción en «¿Le avisaron del precio\?»: 88\s% \(de [^)]+\), de 8 respuestas\./,
    )
    expect(text).not.toMatch(
      /CORRELACIÓN|valoraci|Nadie ha bajado|Aún es pronto|aún es pronto|Del mes anterior/,
    )
    expect(html).toContain('width:88%;')
  })

  test('of surveys with marks and choices has both; of fewer than five dealers no share of choices', () => {
    const of = (id: string) => dealer(id, [...below(8, 1), ...(id === 'e' ? [] : choosing(8))])
    const { text } = mailOf(five.map(of))
    expect(text).toMatch(/- P5:? pocas respuestas\n/)
    expect(text).toMatch(/- Diferencia media \(encuesta menos llamada\): -/)
    expect(text).toMatch(/- Taller A: \d+\s% a un punto o menos\n.*La misma opción en «P5»: 88\s% /)
  })

  test('has the response rate, agreement and correlations, a dealer’s with its range, a group’s without', () => {
    const calls = (answered: number) =>
      Array.from({ length: 12 }, (_, index) =>
        callFacts({
          ...{ callId: `C-${index}`, visitRef: `OR-${index}` },
          answeredAt: index < answered ? '2026-10-12T18:00:00.000Z' : null,
        }),
      )
    const { text } = mailOf(
      five.map((id, at) => dealer(id, monthOfResponses(60, 2, at + 1), [], { calls: calls(3 + at) })),
    )
    expect(text).toMatch(
      /- Responden con su nombre, de las visitas de octubre de 2026: 42\s% \(de [\d\s%]+ a [\d\s%]+\), 25 de 60 a quienes se recordó\n/,
    )
    expect(text).toMatch(
      /- Diferencia media \(encuesta menos llamada\): -?0,\d+ \(de -?[\d,]+ a -?[\d,]+\)\n/,
    )
    expect(text).toMatch(/- ¿Qué nota le pone\? 0,\d+\n/)
    expect(text).toMatch(
      /60 respuestas, 120 valoraciones comparadas\. .* Responden con su nombre, de las visitas de octubre de 2026: 25\s% \(de 9\s% a 53\s%\), 3 de 12/,
    )
    expect(text).toMatch(
      /Correlación 0,\d+ \(de 0,\d+ a 0,\d+\), de 60 valoraciones, en «¿Qué nota le pone\?»\./,
    )
    expect(text).toContain('https://site.example/d/a/encuesta')
    expect(text).toContain('Del mes anterior no hay cifras del grupo')
  })

  test('has the response rates of the month before, while customers still have time to answer in the month', () => {
    const reminded = (of: string) =>
      Array.from({ length: 8 }, (_, index) =>
        callFacts({
          ...{ callId: `C-${index}`, visitRef: `OR-${index}`, surveyDay: `${of}-10` },
          startedAt: `${of}-02T09:00:00.000Z`,
          answeredAt: index < 6 ? `${of}-12T18:00:00.000Z` : null,
        }),
      )
    const more = {
      ...{ calls: reminded(month), callsBefore: reminded(monthBefore), coveredUntil: '2026-10-31' },
    }
    const { text } = mailOf(five.map((id) => dealer(id, below(6, 1), below(6, 1), more)))
    expect(text).toMatch(
      /- Responden con su nombre, de las visitas de septiembre de 2026: 75\s%, 30 de 40 a quienes se recordó\n- Visitas de octubre de 2026 cuyo plazo los archivos aún no cubren: 40\n/,
    )
    expect(text).toMatch(
      /Responden con su nombre, de las visitas de septiembre de 2026: 75\s% \(de [^)]+\), 6 de 8 /,
    )
  })

  test('says how many named responses have no call', () => {
    const without = responseFacts({ match: { state: 'waiting' }, call: null })
    const { text } = mailOf(five.map((id) => dealer(id, [...below(6, 1), without])))
    expect(text).toContain('- Con nombre y sin llamada: 5 de 35\n')
  })

  test('says what has changed since the month before: of the group beside it, of each dealer if it is clear', () => {
    const dealers = five.map((id) => dealer(id, below(30, id === 'c' ? 3 : 1), below(30, 1)))
    const { text } = mailOf(dealers)
    expect(text).toContain(
      '- Diferencia media (encuesta menos llamada): -1,65 en octubre de 2026, -1,25 en septiembre de 2026\n',
    )
    expect(text).toMatch(/- Taller C: Todas las preguntas: -2 \(de -[\d,]+ a -[\d,]+\)\n/)
    expect(text).not.toContain('- Taller A: Todas las preguntas')
    const few = mailOf(five.map((id) => dealer(id, below(6, 3), below(6, 1)))).text
    expect(few).toContain('aún es pronto para saberlo')
    const same = mailOf(five.map((id) => dealer(id, below(30, 1), below(30, 1)))).text
    expect(same).toContain('En ningún concesionario ha cambiado nada de forma clara.')
  })

  test('names who fell the most of all dealers by visit, with the way to the call; who may not be listed is left out', () => {
    const dealers = five.map((id, at) => dealer(id, below(6, at)))
    const { document, text, report } = mailOf(dealers, rosters, new Map([['e', new Map([['C-1', 'OR-7']])]]))
    expect(report.fell).toHaveLength(10)
    expect(report.fell[0]).toMatchObject({ dealerId: 'e', callId: 'C-1', call: 10, survey: 5.5 })
    expect(text).toContain(
      '- Taller E, visita OR-7: ¿Qué nota le pone?, 10 en la llamada y 5,5 en la encuesta: https://site.example/d/e/llamadas/C-1\n',
    )
    expect(text).not.toContain('C-3')
    // A mail that waits leaves it out once the call may not be listed any more.
    const lines = document.blocks.flatMap((block) => block.lines)
    const named = lines.filter((line) => JSON.stringify(line).includes('OR-7'))
    expect(named).toMatchObject([{ fact: { is: { gone: null, erasing: null } } }])
  })

  test('two brands’ questions of the same id are two questions, each under its brand’s name', () => {
    const texts = { Q1: '¿Volvería?' }
    const ofCupra = (id: string) => {
      const [own] = dealer(id, below(6, 3), below(6, 3), { texts }).brands
      return { ...(own ?? expect.fail()), brand: { brandId: 'cupra', name: 'Cupra' } }
    }
    const both = five.map((id) => {
      const one = dealer(id, below(6, 1), below(6, 1))
      return { ...one, brands: [...one.brands, ofCupra(id)] }
    })
    const { report, text } = mailOf(both, rosters, new Map([['a', new Map([['C-1', 'OR-7']])]]))
    expect(report.across.map(({ question, pairs }) => [question, pairs])).toEqual([
      [null, 60],
      ['cupra/Q1', 30],
      ['seat/Q1', 30],
    ])
    expect(report.across[2]?.gap).toMatchObject({ value: -1.25 })
    expect(report.dealers[0]?.changes.map(({ question }) => question)).toEqual([null, 'cupra/Q1', 'seat/Q1'])
    expect(text).toContain('- Cupra: ¿Volvería? ')
    expect(text).toContain('- SEAT: ¿Qué nota le pone? ')
    expect(text).toContain('- Taller A, visita OR-7: Cupra: ¿Volvería?, 10 en la llamada')
  })

  test('names nobody of a brand that does not allow it, and says so', () => {
    const refs = new Map([['a', new Map([['C-1', 'OR-7']])]])
    const closed = five.map((id) => dealer(id, below(6, 3), [], { perPerson: false }))
    const { report, text } = mailOf(closed, rosters, refs)
    expect([report.fell, report.notPerPerson]).toEqual([[], ['SEAT']])
    expect(text).toContain('De SEAT no se muestra a nadie')
    expect(text).not.toMatch(/OR-7|Nadie ha bajado/)
    expect(mailOf([...closed.slice(1), dealer('a', below(6, 3))], rosters, refs).text).toMatch(
      /OR-7[^]*De SEAT no se muestra a nadie/,
    )
  })

  test('shows a question’s id where the brand does not say what it asks', () => {
    const dealers = five.map((id) => dealer(id, below(6, 1), [], { texts: {} }))
    expect(mailOf(dealers).report.questionTexts).toEqual({ 'seat/Q1': 'Q1' })
  })

  test('takes no value from outside for markup or our own words, and is short enough to be stored', () => {
    const hostile = '<img src=x onerror=alert(1)>"&\n\u202Ewww.evil.example'
    const ten = Array.from({ length: 10 }, (_, at) => `d${at}`)
    const dealers = ten.map((id) => ({ ...dealer(id, monthOfResponses(60, 60)), name: hostile.repeat(2) }))
    const lists = { ...rosters, roster: ten, rosterBefore: ten }
    const refs = new Map(
      ten.map((id) => [id, new Map(Array.from({ length: 60 }, (_, at) => [`C-${at}`, hostile]))]),
    )
    const { document, html, text } = mailOf(dealers, lists, refs, hostile)
    expect(readDocument(writeDocument(document))).toEqual(document)
    expect(html).not.toContain('<img')
    expect(`${html}${text}`).not.toContain('\u202E')
    expect(text).toContain('Y otras 52 preguntas, en la consola.')
  })
})
