import { expect, test } from 'vitest'
import { isManager } from '../../../functions/directory/recipients/is-manager.ts'
import { exampleDealer } from '../../support/calls/example-call.ts'

test('managers are the recipients of alerts above level 1, whatever the case of their address', () => {
  expect(isManager(exampleDealer, 'gerencia@example.com')).toBe(true)
  expect(isManager(exampleDealer, 'Gerencia@Example.com')).toBe(true)
  expect(isManager(exampleDealer, 'posventa@example.com')).toBe(false)
  expect(isManager(exampleDealer, 'otra@example.com')).toBe(false)
  expect(isManager({ alertRecipients: [] }, 'gerencia@example.com')).toBe(false)
})

test('an address is found in whichever form its domain is written', () => {
  const alertRecipients = [
    {
      email: 'ana@xn--peascal-5za.example',
      typedEmail: 'ana@peñascal.example',
      kinds: ['recheck' as const],
      level: 2,
    },
  ]
  expect(isManager({ alertRecipients }, 'ana@peñascal.example')).toBe(true)
  expect(isManager({ alertRecipients }, 'ana@xn--peascal-5za.example')).toBe(true)
})
