import { describe, expect, test } from 'vitest'
import type { FollowUp } from '../../../functions/cases/follow-up/follow-up.ts'
import type { BriefProblem } from '../../../functions/cases/problem/brief-problem.ts'
import { digestDocument } from '../../../functions/digests/composing/digest-document.ts'
import type { DigestFacts, ShownProblem } from '../../../functions/digests/composing/digest-facts.ts'
import { isEmpty, sortFollowUps } from '../../../functions/digests/composing/sort-follow-ups.ts'
import { sortProblems } from '../../../functions/digests/composing/sort-problems.ts'
import { composeMail } from '../../../functions/platform/mail/rendering/compose-mail.ts'
import { exampleCall, exampleDealer } from '../../support/calls/example-call.ts'
import { problemCall } from '../../support/alerts/alert-doubles.ts'

// Monday, 9:00 in Madrid.
const now = new Date('2026-11-30T08:00:00Z')
const period = { since: '2026-11-27T07:59:00.000Z', until: '2026-11-30T07:59:00.000Z' }

const brief = (callId: string, more: Partial<BriefProblem> = {}): BriefProblem => ({
  dealerId: 'gredos',
  callId,
  problemAt: '2026-11-25T10:00:00.000Z',
  status: 'open',
  acknowledgeBy: '2026-12-03T10:00:00.000Z',
  resolveBy: '2026-12-04T10:00:00.000Z',
  ...{ closedAt: null, reopenedAt: null, verifiedAt: null },
  ...more,
})
const sorted = (open: BriefProblem[], closed: BriefProblem[] = []) =>
  sortProblems({ open, closed }, period, 'Europe/Madrid', now)
const idsIn = (groups: ReturnType<typeof sorted>) =>
  Object.fromEntries(Object.entries(groups).map(([name, { first }]) => [name, first.map((p) => p.callId)]))

const none = { count: 0, first: [] }
const noFollowUps = { lapsed: none, waiting: none }
const noProblems = {
  ...{ overdue: none, dueToday: none, reopened: none },
  ...{ opened: none, closed: none, verified: none },
}

describe('the problems of a digest', () => {
  test('are in one group each: overdue, due today, reopened, new, closed or verified since the last one', () => {
    const open = [
      brief('late', { resolveBy: '2026-11-26T10:00:00.000Z', status: 'in-progress' }),
      brief('unacknowledged', { acknowledgeBy: '2026-11-27T10:00:00.000Z' }),
      brief('today', { acknowledgeBy: '2026-11-30T22:59:59.000Z', problemAt: '2026-11-29T10:00:00.000Z' }),
      brief('tomorrow', { acknowledgeBy: '2026-11-30T23:00:00.000Z' }),
      brief('new', { problemAt: '2026-11-28T10:00:00.000Z' }),
      brief('reopened', { problemAt: '2026-11-28T10:00:00.000Z', reopenedAt: '2026-11-29T10:00:00.000Z' }),
      brief('reopened-before', { reopenedAt: '2026-11-27T07:58:00.000Z' }),
      brief('old'),
      brief('acknowledged', { status: 'acknowledged', acknowledgeBy: '2026-11-26T10:00:00.000Z' }),
    ]
    const closed = [
      brief('closed', { status: 'resolved', closedAt: '2026-11-28T10:00:00.000Z' }),
      brief('closed-before', { status: 'resolved', closedAt: '2026-11-27T07:58:00.000Z' }),
      brief('verified', {
        status: 'resolved',
        closedAt: '2026-11-20T10:00:00.000Z',
        verifiedAt: '2026-11-29T10:00:00.000Z',
      }),
      brief('closed-and-verified', {
        status: 'resolved',
        closedAt: '2026-11-29T09:00:00.000Z',
        verifiedAt: '2026-11-29T10:00:00.000Z',
      }),
    ]
    expect(idsIn(sorted(open, closed))).toEqual({
      overdue: ['late', 'unacknowledged'],
      dueToday: ['today'],
      reopened: ['reopened'],
      opened: ['new'],
      closed: ['closed', 'closed-and-verified'],
      verified: ['verified'],
    })
  })

  test('are told of once: the end of one period is the start of the next', () => {
    const at = (problemAt: string) => sorted([brief('p', { problemAt })]).opened.count
    expect([period.since, period.until].map(at)).toEqual([1, 0])
  })

  test('say once that a recheck reopened them, even if they stay open', () => {
    const at = (reopenedAt: string) => sorted([brief('r', { reopenedAt })])
    const places = (reopenedAt: string) => {
      const { overdue, dueToday, reopened, opened } = at(reopenedAt)
      return [overdue, dueToday, reopened, opened].flatMap(({ first }) => first.map((one) => one.reopenedAt))
    }
    expect(places(period.since)).toEqual([period.since])
    const overdue = brief('r', {
      acknowledgeBy: '2026-11-02T00:00:00.000Z',
      reopenedAt: '2026-11-01T00:00:00.000Z',
    })
    expect(sorted([overdue]).overdue.first).toMatchObject([{ callId: 'r', reopenedAt: null }])
  })

  test('are counted all, but only the most urgent ten of a group are shown', () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      brief(`p-${index}`, { acknowledgeBy: new Date(Date.UTC(2026, 10, 1) - index * 1000).toISOString() }),
    )
    const { overdue } = sorted(many)
    expect(overdue.count).toBe(5000)
    expect(overdue.first.map(({ callId }) => callId)).toEqual(
      Array.from({ length: 10 }, (_, index) => `p-${4999 - index}`),
    )
  })

  test('are none if nothing is due, new or closed, however many are open', () => {
    const quiet = sorted([brief('old'), brief('older')])
    expect(isEmpty(quiet, noFollowUps)).toBe(true)
    const closed = brief('c', { status: 'resolved', closedAt: period.since })
    expect(isEmpty(sorted([], [closed]), noFollowUps)).toBe(false)
    expect(isEmpty(quiet, { ...noFollowUps, waiting: { count: 3, first: [] } })).toBe(true)
    expect(isEmpty(quiet, { ...noFollowUps, lapsed: { count: 1, first: [] } })).toBe(false)
  })
})

describe('the follow-ups of a digest', () => {
  const due = (callId: string, lapsesAt: string) => ({
    ...{ dealerId: 'gredos', callId, kind: 'recheck' as const },
    position: `${lapsesAt}#gredos#${callId}`,
  })

  test('have lapsed since the last one, or wait, in the order of the surveys; of those just closed it says so there', () => {
    const { lapsed, waiting } = sortFollowUps(
      [
        due('later', '2026-12-05T23:00:00.000Z'),
        due('sooner', '2026-12-01T23:00:00.000Z'),
        due('closed', '2026-12-01T23:00:00.000Z'),
        due('lapsed', '2026-11-28T23:00:00.000Z'),
        due('lapsed-before', '2026-11-26T23:00:00.000Z'),
      ],
      new Set(['closed']),
      period,
    )
    expect(lapsed.first.map(({ callId }) => callId)).toEqual(['lapsed'])
    expect(waiting.first.map(({ callId }) => callId)).toEqual(['sooner', 'later'])
  })

  test('are told of once as lapsed: the end of one period is the start of the next', () => {
    const at = (lapsesAt: string) => sortFollowUps([due('p', lapsesAt)], new Set(), period)
    expect([period.since, period.until].map((time) => at(time).lapsed.count)).toEqual([1, 0])
    expect(at(period.until).waiting.count).toBe(1)
  })
})

const shown = (more: Partial<ShownProblem> = {}, customer: object = {}): ShownProblem => {
  const call = problemCall({
    content: { ...exampleCall, customer: { ...exampleCall.customer, name: 'Lucía Fernández', ...customer } },
  })
  return {
    call: { ...call, problem: { status: 'open', assignee: null } },
    deadline: '2026-11-27T12:00:00.000Z',
    missing: 'acknowledge',
    ...{ closedAt: null, reopenedAt: null, verifiedAt: null },
    ...more,
  }
}
const facts = (more: Partial<DigestFacts> = {}): DigestFacts => ({
  dealer: { ...exampleDealer, name: 'Talleres Gredos', language: 'es', zone: 'Europe/Madrid' },
  now,
  open: { count: 14, isAll: true },
  groups: { ...noProblems, overdue: { count: 1, first: [shown()] } },
  followUps: noFollowUps,
  unsubscribe: 'https://api.example.com/v1/mail-subscriptions/T0ken',
  ...more,
})

describe('a digest', () => {
  test('says how things stand, and of each problem what there is to do', () => {
    const { subject, text } = composeMail(
      digestDocument(
        facts({
          groups: {
            ...noProblems,
            overdue: { count: 13, first: [shown()] },
            dueToday: {
              count: 1,
              first: [shown({ deadline: '2026-11-30T17:00:00.000Z', missing: 'resolve' })],
            },
            closed: {
              count: 1,
              first: [shown({ call: { ...shown().call, problem: { status: 'resolved', assignee: null } } })],
            },
          },
        }),
      ),
    )
    expect(subject).toBe(
      'Talleres Gredos: clientes problema, 13 fuera de plazo, uno que vence hoy, uno cerrado',
    )
    expect(text).toContain('SUS CLIENTES PROBLEMA, LUNES 30 DE NOVIEMBRE')
    expect(text).toContain('Tiene 14 clientes problema sin cerrar.')
    expect(text).toContain('FUERA DE PLAZO (13)')
    expect(text).toContain(
      '- Lucía Fernández, visita OR-55231, situación sin resolver: nadie ha confirmado que se encarga; el plazo terminó el viernes 27 de noviembre a las 13:00',
    )
    expect(text).toContain('- Y 12 más.')
    expect(text).toContain('resolverlo antes del lunes 30 de noviembre a las 18:00')
    expect(text).toContain('https://api.example.com/v1/mail-subscriptions/T0ken')
  })

  test('names nobody but in lines that hold while their call may be in a list', () => {
    const { call } = shown()
    const { blocks } = digestDocument(facts())
    const lines = blocks.flatMap((block) => block.lines)
    expect(lines).toMatchObject([{ type: 'value', fact: { is: { gone: null, erasing: null } } }])
    expect(JSON.stringify(lines)).toContain(`DEALER#${call.dealerId}`)
  })

  test('promises no call whose day has passed', () => {
    const lapsed = {
      ...{ survey: '2026-11-28', lapsesAt: '2026-11-27T23:00:00.000Z' },
      ...({ kind: 'recheck', state: 'due' } as const),
    }
    const closed = shown({
      call: { ...shown().call, followUp: lapsed, problem: { status: 'resolved', assignee: null } },
    })
    const groups = { ...noProblems, closed: { count: 1, first: [closed] } }
    const { text } = composeMail(digestDocument(facts({ groups })))
    expect(text).toContain('resuelto; no hemos podido volver a hablar antes de la encuesta')
    expect(text).not.toContain('volveremos a llamar')
  })

  test('says what a recheck showed, and which customers are going to be called again', () => {
    const survey = { survey: '2026-12-04', lapsesAt: '2026-12-03T23:00:00.000Z' }
    const due = { ...survey, kind: 'recheck', state: 'due' } as const
    const closed = (followUp: FollowUp | null, verifiedAt: string | null = null) =>
      shown({
        verifiedAt,
        call: { ...shown().call, followUp, problem: { status: 'resolved', assignee: null } },
      })
    const one = (problem: ShownProblem) => ({ count: 1, first: [problem] })
    const verified = closed({ ...due, state: 'done' }, '2026-11-29T10:00:00.000Z')
    const followUp = (kind: FollowUp['kind']) => ({ followUp: { ...due, kind }, call: shown().call })
    const { subject, text } = composeMail(
      digestDocument(
        facts({
          groups: {
            ...noProblems,
            dueToday: one(
              shown({ deadline: '2026-11-30T17:00:00.000Z', reopenedAt: '2026-11-29T10:00:00.000Z' }),
            ),
            reopened: one(
              shown({ deadline: '2026-12-01T17:00:00.000Z', reopenedAt: '2026-11-29T10:00:00.000Z' }),
            ),
            closed: { count: 3, first: [closed(due), closed({ ...due, kind: 'reminder' }), verified] },
            verified: one(verified),
          },
          followUps: {
            lapsed: { count: 2, first: [followUp('recheck'), followUp('reminder')] },
            waiting: { count: 12, first: [followUp('recheck'), followUp('reminder')] },
          },
        }),
      ),
    )
    expect(subject).toBe(
      'Talleres Gredos: clientes problema, uno que vence hoy, uno reabierto, tres cerrados, uno comprobado, dos sin volver a llamar',
    )
    const lines = text
      .split('\n')
      .map((line) => line.replace('- Lucía Fernández, visita OR-55231, situación sin resolver: ', ''))
    const after = (title: string) => lines.slice(lines.indexOf(title) + 1).slice(0, 3)
    const taken = (reopenedFor: 'correction' | 'taken-back') => {
      const one = shown({ reopenedAt: '2026-11-29T10:00:00.000Z' })
      const reopened = { count: 1, first: [{ ...one, call: { ...one.call, progress: { reopenedFor } } }] }
      const document = digestDocument(facts({ groups: { ...noProblems, reopened } }))
      return JSON.stringify(document)
    }
    expect(taken('taken-back')).toContain('lo hemos corregido: el cliente dijo que todo está bien')
    expect(taken('correction')).toContain('reabierto al corregir los datos')
    for (const why of ['taken-back', 'correction'] as const)
      expect(taken(why)).not.toContain('el malestar continúa')
    const reopened = 'reabierto porque, al volver a llamar, el malestar continúa; confirmar quién se encarga'
    expect(after('VENCEN HOY (1)')[0]).toContain(reopened)
    expect(after('REABIERTOS, CON MÁS PLAZO (1)')[0]).toContain(reopened)
    expect(after('CERRADOS DESDE EL ÚLTIMO RESUMEN (3)')).toEqual([
      'resuelto; volveremos a llamar antes del viernes 4 de diciembre, cuando se espera la encuesta',
      'resuelto; recordaremos la encuesta antes del viernes 4 de diciembre',
      'resuelto; hemos vuelto a llamar y ha dicho que todo está bien',
    ])
    expect(after('COMPROBADOS CON EL CLIENTE DESDE EL ÚLTIMO RESUMEN (1)')[0]).toBe(
      'hemos vuelto a llamar y ha dicho que todo está bien',
    )
    expect(after('SIN VOLVER A LLAMAR ANTES DE LA ENCUESTA (2)').slice(0, 2)).toEqual([
      'no hemos podido volver a hablar antes de la encuesta, prevista el viernes 4 de diciembre',
      'no hemos podido recordar la encuesta, prevista el viernes 4 de diciembre',
    ])
    expect(after('PENDIENTES DE QUE VOLVAMOS A LLAMAR (12)')).toEqual([
      'volveremos a llamar antes del viernes 4 de diciembre, cuando se espera la encuesta',
      'recordaremos la encuesta antes del viernes 4 de diciembre',
      '- Y 10 más.',
    ])
  })

  test('has no phone, e-mail, plate or words of the customer, and shows hostile names as text', () => {
    const hostile = shown(
      {},
      { name: '<b>x</b> https://evil.example', phone: '+34600111222', email: 'l@example.com' },
    )
    const { html, text } = composeMail(
      digestDocument(facts({ groups: { ...facts().groups, overdue: { count: 1, first: [hostile] } } })),
    )
    for (const body of [html, text]) {
      expect(body).not.toMatch(/600\s?111\s?222|l@example.com|1234\s?KLM|ruido|https:\/\/evil/)
    }
    expect(html).not.toContain('<b>x')
  })

  test('names whoever looks after a problem, and a customer without a name by the reference', () => {
    const named = shown({
      missing: 'resolve',
      call: {
        ...shown({}, { name: undefined }).call,
        problem: { status: 'acknowledged', assignee: 'Ana Prieto' },
      },
    })
    const { text } = composeMail(
      digestDocument(facts({ groups: { ...facts().groups, overdue: { count: 1, first: [named] } } })),
    )
    expect(text).toMatch(
      /Cliente C-10442, visita .*pendiente; el plazo para resolverlo terminó el .*; se encarga Ana Prieto/,
    )
  })

  test('does not say that somebody looks after a problem who has not confirmed it', () => {
    const given = shown({
      call: { ...shown({}).call, problem: { status: 'open', assignee: 'Ana Prieto' } },
    })
    const { text } = composeMail(
      digestDocument(facts({ groups: { ...facts().groups, overdue: { count: 1, first: [given] } } })),
    )
    expect(text).toMatch(/nadie ha confirmado que se encarga; .*; persona asignada: Ana Prieto/)
    expect(text).not.toContain('se encarga Ana')
  })

  test('says of a problem that was dismissed what reopened it', () => {
    const at = '2026-11-27T10:00:00.000Z'
    const { call } = shown({})
    const now = { entries: [3], at, againAt: at }
    const reopened = (againAt: string) =>
      shown({ reopenedAt: at, call: { ...call, now: { ...now, againAt } } })
    const textOf = (one: ShownProblem) =>
      composeMail(
        digestDocument(facts({ groups: { ...facts().groups, reopened: { count: 1, first: [one] } } })),
      ).text
    expect(textOf(reopened(at))).toContain('reabierto al corregir los datos de la llamada')
    // A recheck has reopened it since.
    expect(textOf(reopened('2026-11-26T10:00:00.000Z'))).toContain('al volver a llamar, el malestar continúa')
  })

  test('is in English for a dealer that reads English', () => {
    const { subject, text } = composeMail(
      digestDocument(
        facts({ dealer: { ...facts().dealer, language: 'en' }, open: { count: 1, isAll: true } }),
      ),
    )
    expect(subject).toBe('Talleres Gredos: problem customers, one overdue')
    expect(text).toContain('You have one problem customer to close.')
    expect(text).toContain('nobody has taken it on; it was due on Friday 27 November at 13:00')
  })

  test('says so if there are more than could be read', () => {
    const { text } = composeMail(digestDocument(facts({ open: { count: 5123, isAll: false } })))
    expect(text).toContain('Tiene más de 5123 clientes problema sin cerrar.')
  })
})
