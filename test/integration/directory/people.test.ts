import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Dealer, dealerContent } from '../../../functions/directory/dealers/dealer.ts'
import { openOfficers } from '../../../functions/directory/people/open-people.ts'
import { leftPeople } from '../../../functions/directory/access/open-people-access.ts'
import { addPerson } from '../../../functions/directory/people/add-person.ts'
import { updatePerson } from '../../../functions/directory/people/update-person.ts'
import { openRights } from '../../../functions/directory/rights/open-rights.ts'
import { privacyPeopleStore } from '../../../functions/directory/rights/privacy-people-store.ts'
import { personStore } from '../../../functions/directory/people/store/person-store.ts'
import { personMails } from '../../../functions/directory/people/telling/person-mails.ts'
import { mailStore } from '../../../functions/mails/store/mail-store.ts'
import { recipientHash } from '../../../functions/platform/mail/recipient-hash.ts'
import { removeFromStaff } from '../../../tools/staff/remove-from-staff.ts'
import { type TestTable, withTable } from '../../support/running/table.ts'

let table: TestTable
beforeAll(async () => {
  table = await withTable()
})
afterAll(() => table.stop())

const manager = 'gerencia@example.com'
const dealer: Dealer = {
  ...dealerContent.parse({
    ...{ name: 'Talleres Gredos', brands: ['seat'] },
    alertRecipients: [{ email: manager, kinds: ['after-service'], level: 2 }],
  }),
  dealerId: 'gredos',
}
const at = new Date('2026-11-30T08:12:00Z')
const posted = ({ kind, id }: { kind: string; id: string }, email: string) =>
  mailStore(table).get({ kind, id, recipient: recipientHash(email) })

test('a person who is added, and the managers, are told in the transaction that adds them, each once', async () => {
  const email = 'ana@example.com'
  const user = { subject: 'sub-1', state: 'active' as const }
  const people = personStore(table)
  const add = addPerson({
    people,
    users: {
      ...{ find: async () => user, ensure: async () => user, isOnlyDealers: async () => true },
      ...{
        admit: async () => {},
        invite: async () => false,
        remove: async () => {},
        lockOut: async () => {},
      },
    },
    directory: { dealer: async () => dealer },
    clock: () => at,
    retryOnConflict: async (attempt) => {
      for (;;) {
        const result = await attempt()
        if (result !== undefined) return result
      }
    },
    newId: () => 'P-1',
  })
  const asked = { dealerId: 'gredos', email, name: 'Ana Prieto', by: 'staff:sam' }
  const statuses = await Promise.all([1, 2, 3].map(async () => (await add(asked)).status))
  expect(statuses.toSorted()).toEqual([200, 200, 201])
  const [mail] = personMails({
    ...{ dealer, person: { personId: 'P-1', email, name: 'Ana Prieto' }, revision: 1, at },
    ...{ what: 'added', signIn: 'active' },
  })
  for (const to of [email, manager])
    expect(await posted(mail ?? expect.fail(), to)).toMatchObject({
      ...{ kind: 'person-added', n: 1, to: { email: to }, postedAt: at.toISOString() },
    })
})

test('nobody is told of a change that is overtaken', async () => {
  const people = personStore(table)
  const person = {
    ...{
      personId: 'P-2',
      email: 'juan@example.com',
      name: 'Juan Paz',
      dealers: ['gredos'],
      subject: 'sub-2',
    },
    ...{ changedAt: at.toISOString(), changedBy: 'staff:sam' },
  }
  const before = (await people.write({ before: null, after: person })) ?? expect.fail()
  await people.write({ before, after: { ...person, name: 'Juan' } })
  const news = { dealer, person, revision: before.revision + 1, at, what: 'removed', others: false } as const
  const mails = personMails(news)
  expect(await people.write({ before, after: { ...person, dealers: [] }, mails })).toBeUndefined()
  for (const mail of mails) expect(await posted(mail, mail.to.email)).toBeUndefined()
  expect(
    await people.write({ before: { ...before, revision: 2 }, after: { ...person, dealers: [] }, mails }),
  ).toBeDefined()
  for (const mail of mails) expect(await posted(mail, mail.to.email)).toBeDefined()
})

test('of two people with the role privacy whose role is taken at once, one keeps it', async () => {
  const people = personStore(table)
  const privacy = privacyPeopleStore(table)
  const stamp = { changedAt: at.toISOString(), changedBy: 'staff:sam' }
  const both = ['P-eva', 'P-leo'].map((personId) => ({
    ...{ personId, email: `${personId}@example.com`, name: personId, dealers: ['gredos'] },
    ...{ subject: `sub-${personId}`, ...stamp },
  }))
  for (const person of both) await people.write({ before: null, after: person })
  const update = updatePerson({
    ...{ people, privacy, clock: () => at, directory: { dealer: async () => dealer } },
    retryOnConflict: async (attempt) => {
      for (;;) {
        const result = await attempt()
        if (result !== undefined) return result
      }
    },
  })
  const setRoles = (personId: string, ...roles: 'privacy'[]) =>
    update({ personId, dealerId: 'gredos', roles, ifMatch: 'any', by: 'staff:sam' })
  await Promise.all(both.map(({ personId }) => setRoles(personId, 'privacy')))
  expect((await privacy.get('gredos')).people.toSorted()).toEqual(['P-eva', 'P-leo'])
  const taken = await Promise.allSettled(both.map(({ personId }) => setRoles(personId)))
  expect(taken.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const { people: left } = await privacy.get('gredos')
  expect(left).toHaveLength(1)
  expect((await people.get(left[0] ?? ''))?.privacyOf).toEqual(['gredos'])

  const rights = openRights(table)
  const standings = await Promise.all(
    both.map(async ({ personId, subject }) => [
      personId,
      await rights.standing({ audience: 'dealer', id: `dealer:${subject}`, dealerIds: ['gredos'] }, dealer),
    ]),
  )
  expect(Object.fromEntries(standings)).toEqual({
    'P-eva': 'nothing',
    'P-leo': 'nothing',
    [left[0] ?? '']: 'execute',
  })
  expect(await rights.recipients(dealer)).toEqual([{ email: `${left[0]}@example.com`, name: left[0] }])
  expect(await rights.recipients({ ...dealer, dealerId: 'ribera' })).toEqual([{ email: manager }])
})

test("one of Asortis's people who is removed has left for every operation, until they are added again", async () => {
  const people = personStore(table)
  const [email, subject] = ['sam@asortis.example', 'sub-sam']
  const lockedOut: string[] = []
  const hasLeft = () => leftPeople({ people, clock: () => at })(subject)
  const stamp = { changedAt: at.toISOString(), changedBy: 'operator' }
  const sam = { personId: 'P-sam', email, name: 'Sam Roca', dealers: [], subject, ...stamp }
  await people.write({ before: null, after: sam })
  expect(await hasLeft()).toBe(false)
  const lockOut = async (address: string) => void lockedOut.push(address)
  const { officers } = openOfficers(table)
  const remove = removeFromStaff({ people, lockOut, officers, now: () => at })
  await remove(email.toUpperCase())
  expect(await hasLeft()).toBe(true)
  await remove(email)
  expect(lockedOut).toEqual([email, email])
  await expect(remove('nobody@asortis.example')).rejects.toThrow('add-staff')
  const before = (await people.get('P-sam')) ?? expect.fail()
  expect(before.revision).toBe(2)
  await people.write({ before, after: sam })
  expect(await hasLeft()).toBe(false)
})
