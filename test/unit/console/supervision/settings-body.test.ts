import { expect, test } from 'vitest'
import { composeSettings } from '../../../../console/views/supervision/settings-body.ts'

test('settings are entered in per cent, and a blank outcome has no probability of its own', () => {
  const form = new FormData()
  for (const trait of ['new-operator', 'open-ended', 'very-short', 'reserved-mark', 'other'])
    form.append(`/probabilities/${trait}`, '12,5')
  for (const [name, value] of [
    ...[['/newOperatorCalls', '100'] as const, ['/veryShortSeconds', '45'] as const],
    ...[['/second', '0.1'] as const, ['/outcomes/unreachable', '20'] as const],
    ['/outcomes/completed', ''] as const,
  ])
    form.append(name, value)
  expect(composeSettings(form, ['completed', 'unreachable'])).toEqual({
    ...{ newOperatorCalls: 100, veryShortSeconds: 45, second: 0.001, outcomes: { unreachable: 0.2 } },
    probabilities: {
      ...{ 'new-operator': 0.125, 'open-ended': 0.125, 'very-short': 0.125 },
      ...{ 'reserved-mark': 0.125, other: 0.125 },
    },
  })
})
