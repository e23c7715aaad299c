import { describe, expect, test } from 'vitest'
import { composeStep } from '../../../console/elements/problems/compose-step.ts'
import { spanText } from '../../../console/views/problem/span-text.ts'

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
