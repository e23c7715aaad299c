import type { StoredCall } from '../../cases/call/call-item.ts'
import { numberOfContact } from '../../cases/customer/contact-ref.ts'
import { rightsInForce } from '../../cases/customer/rights/customer-rights.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import { roleOf } from '../../platform/personal-data/role-of.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import type { CasesPorts } from './cases-in-state.ts'
import { isCompany } from '../handling/is-company.ts'
import { standingCaseOf } from './standing-case.ts'
import type { CompanyCall, StandingCase, StateInForce } from './standing-schemas.ts'
import { endingOf } from './phone-endings.ts'

type ShowStandingPorts = Pick<CasesPorts, 'calls' | 'listCalls' | 'numberHashes'> & {
  customers: Pick<Cases['customers'], 'get' | 'contactsOf'>
}

/** Of so many calls, the newest, the cases are looked at. */
const maxCalls = 100

const companyCallOf = ({ callId, content: { customer } }: StoredCall): CompanyCall => ({
  ...{ callId, name: customer.name ?? null, phone: customer.phone ?? null },
})

type Standing = {
  states: StateInForce[]
  cases: StandingCase[]
  isCompany: boolean
  companyCalls: CompanyCall[]
}

/**
 * The states that a customer is in, since when and why, those of a company's contacts each with the ends of their numbers;
 * and the cases that stand still because of them, with the steps that those who look after rights can take on a ground
 * (rights.md, "States of a customer"); and of a company whom its calls were with. Nothing for a customer of whom nothing is
 * held. Strongly consistent.
 */
export const showStanding =
  ({ calls, customers, listCalls, numberHashes }: ShowStandingPorts) =>
  async (of: CustomerOf): Promise<Standing> => {
    const { dealerId, customerRef } = of
    const ids = await listCalls(of)
    const newest = ids.slice(0, maxCalls)
    const held = await Promise.all(newest.map((callId) => absentIfGone(calls.get(dealerId, callId))))
    const found = held.flatMap((call) => call ?? [])
    const phones = found.flatMap(({ content: { customer } }) => customer.phone ?? [])
    /** As it was given with the state, or as a call has it, which may have several numbers. */
    const endsOf = (number: string, given: string | undefined): string[] => {
      const ending = given ?? endingOf(phones, (digits) => numberHashes(dealerId, digits).includes(number))
      return ending === undefined ? [] : [ending]
    }
    const stateOf = async (contact: string): Promise<StateInForce[]> => {
      const number = numberOfContact(contact)
      const { rights = {} } = await customers.get(dealerId, contact, { consistent: true })
      return rightsInForce([rights]).map(
        ({ right, record: { at, by, ground, callId, decision, ending } }) => ({
          ...{ state: right, since: at, by: roleOf(by), ground: ground ?? null, callId: callId ?? null },
          phonesEnding: number === undefined ? null : endsOf(number, ending),
          decision: decision ? { decision: decision.choice, at: decision.at, ground: decision.ground } : null,
        }),
      )
    }
    const contacts = [customerRef, ...(await customers.contactsOf(dealerId, customerRef))]
    const states = (await Promise.all(contacts.map(stateOf))).flat()
    const isOne = await isCompany({ calls, customers }, of, ids)
    return {
      ...{ states, cases: found.flatMap((call) => standingCaseOf(call) ?? []) },
      ...{ isCompany: isOne, companyCalls: isOne ? found.map(companyCallOf) : [] },
    }
  }
