import { describe, expect, it } from 'vitest'
import {
  composeAction,
  composeVerdict,
  toggled,
  usualAction,
} from '../../../../console/views/review/verdict-body.ts'

describe('a verdict from the form', () => {
  it.each([
    ['problem', { problem: true, criteria: ['low-marks'], listened: true }],
    ['none', { problem: false, listened: true }],
    ['no-recording', { cannotTell: 'no-recording' }],
    ['unclear', { cannotTell: 'unclear' }],
  ] as const)('is what the service takes: %s', (choice, body) => {
    const composed = composeVerdict(choice, ['low-marks'], true)
    expect(composed).toEqual(body)
  })

  it('is refused by the service, not guessed, while nothing is chosen', () => {
    expect(composeVerdict(null, [], true)).toEqual({ listened: true })
  })
})

describe('an action from the form', () => {
  it.each([
    ['confirm', { action: 'confirm' }],
    ['reclassify', { action: 'reclassify', criteria: ['refusal'], note: 'Por qué' }],
    ['dismiss', { action: 'dismiss', note: 'Por qué' }],
  ] as const)('has what the service takes with it, and no more: %s', (action, body) => {
    expect(composeAction(action, ['refusal'], 'Por qué')).toEqual(body)
  })

  const reviewWith = (problem: boolean | null, status: 'open' | 'dismissed' | null) => ({
    verdict: {
      at: '2026-11-20T10:00:00.000Z',
      own: true,
      ...{ problem, criteria: [], listened: problem === null ? null : true },
      cannotTell: problem === null ? 'unclear' : null,
    },
    said: {
      ...{
        operator: null,
        facts: { problem: false, criteria: [] },
        agreement: 'not-stated' as const,
        status,
      },
      actions: problem === null ? ['confirm' as const] : ['confirm' as const, 'reclassify' as const],
    },
  })

  it('is to leave the case where that is all there is, or what the verdict says already', () => {
    expect(usualAction(reviewWith(null, 'open'))).toBe('confirm')
    expect(usualAction(reviewWith(true, 'open'))).toBe('confirm')
    expect(usualAction(reviewWith(false, null))).toBe('confirm')
    expect(usualAction(reviewWith(false, 'dismissed'))).toBe('confirm')
  })

  it('is to be chosen where the verdict contradicts the case', () => {
    expect(usualAction(reviewWith(true, null))).toBeNull()
    expect(usualAction(reviewWith(false, 'open'))).toBeNull()
  })
})

describe('a list of boxes', () => {
  it('gains what is ticked, and loses what is ticked again', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
    expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
  })
})
