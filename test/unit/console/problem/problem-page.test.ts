import { describe, expect, test } from 'vitest'
import { composeStep } from '../../../../console/elements/problems/compose-step.ts'
import { texts as en } from '../../../../console/texts/en/dealer/problem.ts'
import { texts as es } from '../../../../console/texts/es/dealer/problem.ts'
import { eventName, rightName, saidAgain } from '../../../../console/views/problem/timeline/event-name.ts'
import { spanText } from '../../../../console/views/problem/span-text.ts'

const words = {
  underAMinute: 'menos de un minuto',
  hours: (hours: number) => `${hours} h`,
  minutes: (minutes: number) => `${minutes} min`,
}

describe('a span of time in words', () => {
  test.each([
    [0, 'menos de un minuto'],
    [0.4, 'menos de un minuto'],
    [0.6, '1 min'],
    [59.4, '59 min'],
    [59.6, '1 h'],
    [60, '1 h'],
    [150, '2 h 30 min'],
    [599, '9 h 59 min'],
  ])('%d minutes are %s', (minutes, text) => {
    expect(spanText(minutes, words)).toBe(text)
  })

  test('has no minutes from ten hours on', () => {
    expect(spanText(600, words)).toBe('10 h')
    expect(spanText(659, words)).toBe('10 h')
  })
})

const formWith = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

describe('the body of a step', () => {
  test('is what was entered in its fields', () => {
    const form = formWith({
      '/outcome': 'Cambiado',
      '/rootCause': 'parts/quality',
      '/decision': 'Probar antes',
    })
    expect(composeStep('resolve', form)).toEqual({
      ...{ step: 'resolve', outcome: 'Cambiado', rootCause: 'parts/quality', decision: 'Probar antes' },
    })
  })

  test('leaves out what is blank, so that the service says what is missing', () => {
    expect(composeStep('resolve', formWith({ '/outcome': '  ', '/note': '' }))).toEqual({ step: 'resolve' })
  })

  test('has nothing that the step has no field for', () => {
    const form = formWith({ '/note': 'Ha llamado', '/assignee': 'Lucía', '/other': 'x' })
    expect(composeStep('note', form)).toEqual({ step: 'note', note: 'Ha llamado' })
    expect(composeStep('acknowledge', form)).toEqual({
      ...{ step: 'acknowledge', assignee: 'Lucía', note: 'Ha llamado' },
    })
  })
})

describe('an event of the timeline', () => {
  const call = {
    callId: 'C-2',
    outcome: 'completed',
    criteria: [],
    words: ['Una valoración baja'],
    remarks: ['sigue'],
  }
  const amended = { ...call, amended: true }

  test.each([
    ['call-amended', { note: 'Se anotó mal' }, 'call-amended'],
    ['call-amended', { from: 'dismissed', to: 'open' }, 'call-amended/reopened'],
    ['reopen', { from: 'resolved', to: 'in-progress' }, 'reopen'],
    ['reopen', { from: 'resolved', to: 'open', call }, 'reopen/call'],
    ['reopen', { from: 'resolved', to: 'open', call: amended }, 'reopen/amended'],
    ['verification', { call }, 'verification'],
    ['verification', { call: amended }, 'verification/amended'],
    ['recheck', { call: amended }, 'recheck/amended'],
    ['reminder', { call: amended }, 'reminder/amended'],
    ['call-taken', undefined, 'call-taken'],
  ])('%s with %o is %s', (what, detail, name) => {
    expect(eventName({ what, detail })).toBe(name)
    if (name.includes('/')) expect(es.events[name]).toBeTruthy()
  })

  test('that a correction reopened the problem is said in both languages, as is everything else', () => {
    for (const name of ['call-amended/reopened', 'reopen/amended']) {
      expect(es.events[name]).toMatch(/corrige.* se reabre$/)
      expect(en.events[name]).toMatch(/corrected.* is reopened$/)
    }
    expect(Object.keys(en.events).toSorted()).toEqual(Object.keys(es.events).toSorted())
  })

  test('has what the customer said when called again', () => {
    expect(saidAgain({ what: 'reopen', detail: { call } })).toEqual({
      ...{ words: ['Una valoración baja'], remarks: ['sigue'] },
    })
    expect(saidAgain({ what: 'note', detail: { note: 'x' } })).toEqual({ words: [], remarks: [] })
  })
})

test.each(['no-contact', 'objection', 'restriction'])(
  'what stood against a number, and that it does not any more, is told in both languages: %s',
  (right) => {
    const told = rightName({ right, change: 'in-force', of: 'number' })
    const ended = rightName({ right, change: 'ended', of: 'number' })
    for (const { customerRights } of [es, en]) {
      expect(customerRights[told]).toMatch(/teléfono|number/)
      expect(customerRights[ended]).toMatch(/Ya no|ya no|no longer|any more/)
      expect(customerRights[ended]).not.toBe(customerRights[rightName({ right, change: 'ended' })])
    }
  },
)
