import { describe, expect, it } from 'vitest'
import { preferenceChanges } from '../../../console/views/preferences/preference-changes.ts'
import type { ReadDealer } from '../../../console/elements/dealer/read-dealer.ts'

const kinds = ['after-service', 'delivery-new', 'recheck']
const dealer: ReadDealer = {
  ...{ dealerId: 'gredos', name: 'Gredos', brands: ['lince'], language: 'es', zone: 'Europe/Madrid' },
  ...{ country: 'ES', rewardsLoyalty: true, holidays: [], workingHours: { mon: [['09:00', '14:00']] } },
  alertRecipients: [{ email: 'a@gredos.example', kinds: ['recheck', 'after-service'], level: 1 }],
}
/** The form as it is for this dealer, with changes. */
const formWith = (changes: Record<string, string | null> = {}): FormData => {
  const fields: Record<string, string | null> = {
    '/alertRecipients/0/email': 'a@gredos.example',
    '/alertRecipients/0/name': '',
    '/alertRecipients/0/level': '1',
    '/alertRecipients/0/kinds/after-service': 'yes',
    '/alertRecipients/0/kinds/recheck': 'yes',
    '/workingHours': 'own',
    '/workingHours/mon/0/0': '09:00',
    '/workingHours/mon/0/1': '14:00',
    '/callHours': 'usual',
    '/rewardsLoyalty': 'yes',
    '/blockedForDays': '',
    ...changes,
  }
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) if (value !== null) form.append(name, value)
  return form
}

describe('the changes of a dealer’s preferences', () => {
  it('are none while the form holds what was read, in whichever order', () => {
    expect(preferenceChanges(formWith(), kinds, dealer)).toEqual({})
  })

  it('are what differs, and no more', () => {
    const form = formWith({
      '/blockedForDays': '30',
      '/rewardsLoyalty': null,
      '/workingHours/mon/0/1': '13:00',
    })
    expect(preferenceChanges(form, kinds, dealer)).toEqual({
      ...{ blockedForDays: 30, rewardsLoyalty: false },
      workingHours: { mon: [['09:00', '13:00']] },
    })
  })

  it('take back to its default what is left blank, and send what is not valid for the service to refuse', () => {
    const own: ReadDealer = { ...dealer, blockedForDays: 30, holidays: ['2026-12-24'] }
    const form = formWith({ '/workingHours': 'usual', '/alertRecipients/0/email': 'x' })
    expect(preferenceChanges(form, kinds, own)).toMatchObject({
      ...{ workingHours: null, blockedForDays: null, holidays: [] },
      alertRecipients: [{ email: 'x' }],
    })
  })
})
