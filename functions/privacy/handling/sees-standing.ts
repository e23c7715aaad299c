import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Rights } from '../../directory/rights/open-rights.ts'
import { DomainError } from '../../platform/errors/errors.ts'
import type { Caller } from '../../platform/http/caller.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import { privacyErrors } from '../errors.ts'
import type { showStanding } from '../states/show-standing.ts'

type Standing = Awaited<ReturnType<ReturnType<typeof showStanding>>>

/**
 * Whether somebody who may register requests also sees the cases that stand still: only who carries requests out, so not
 * Asortis's staff where the dealer does that itself (rights.md, "States of a customer").
 */
export const seesStandingOf =
  ({ rights }: { rights: Pick<Rights, 'standing'> }) =>
  async (caller: Caller, dealer: Dealer): Promise<boolean> =>
    (await rights.standing(caller, dealer)) === 'execute'

/** Throws 403 `not-instructed` for a customer of whom a case stands still. */
export const refuseStandingOf =
  ({ standing }: { standing: (of: CustomerOf) => Promise<Pick<Standing, 'cases'>> }) =>
  async (of: CustomerOf): Promise<void> => {
    const { cases } = await standing(of)
    if (cases.length > 0)
      throw new DomainError(
        privacyErrors.notInstructed,
        "A case of this customer stands still: only the dealer's privacy people see what is held.",
      )
  }

/** The states that a customer is in, without any case or call. Pure. */
export const withoutCases = (found: Standing): Standing => ({ ...found, cases: [], companyCalls: [] })
