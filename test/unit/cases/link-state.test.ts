import { expect, it } from 'vitest'
import { recipientOf } from '../../../functions/cases/acknowledgement/link-state.ts'
import { recipientHash } from '../../../functions/platform/mail/recipient-hash.ts'

it('leads recipients and those who stand in for them to the case, these through their last day', () => {
  const dealer = {
    alertRecipients: [{ email: 'ana@example.com', kinds: ['after-service' as const], level: 1 }],
    standIns: [{ for: 'ana@example.com', email: 'bea@example.com', until: '2026-11-20' }],
    zone: 'Europe/Madrid',
  }
  const at = (address: string, now: string) =>
    recipientOf({ recipientHash: recipientHash(address) }, dealer, new Date(now))?.email
  expect(at('ana@example.com', '2026-11-20T10:00:00Z')).toBe('ana@example.com')
  expect(at('Bea@example.com', '2026-11-20T22:59:59Z')).toBe('bea@example.com')
  expect(at('bea@example.com', '2026-11-20T23:00:00Z')).toBeUndefined()
  expect(at('carlos@example.com', '2026-11-20T10:00:00Z')).toBeUndefined()
})
