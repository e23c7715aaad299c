import * as z from 'zod/mini'
import { id } from '../../../platform/content/schemas.ts'
import { DomainError, platformErrors } from '../../../platform/errors/errors.ts'
import { validationErrorsOf } from '../../../platform/errors/validation-errors.ts'
import { directoryErrors } from '../../errors.ts'
import type { addPerson } from '../../people/add-person.ts'
import { type PeopleOfDealerPorts, servedDealerOf } from '../../people/people-ports.ts'
import { newPerson } from '../../people/person.ts'
import type { RowResult } from '../import-report.ts'
import type { RowError } from '../row-error.ts'

/** The columns of a file of people, all of which it has. */
export const personColumns = ['dealerId', 'email', 'name'] as const
export type PersonRow = Record<(typeof personColumns)[number], string>

/** What can become of a row: access with an invitation, without one, or what it had. */
type PersonEnd = 'invited' | 'added' | 'unchanged'

type ImportPersonPorts = Pick<PeopleOfDealerPorts, 'directory' | 'clock'> & {
  add: ReturnType<typeof addPerson>
}

const rowContent = z.strictObject({ dealerId: id, ...newPerson.shape })

const unknownDealer: RowError = {
  code: 'unknown-dealer',
  detail: 'Must be the id of a dealer that exists.',
  column: 'dealerId',
}

/** Why a person cannot act for a dealer, as a mistake of a row. */
const mistakes: Readonly<Record<string, RowError>> = {
  [platformErrors.notFound.code]: unknownDealer,
  [directoryErrors.dealerLeft.code]: {
    code: 'dealer-left',
    detail: 'Must be a dealer that Asortis still works for.',
    column: 'dealerId',
  },
  [directoryErrors.belongsToAsortis.code]: {
    code: 'belongs-to-asortis',
    detail: "Must not be the address of one of Asortis's own people.",
    column: 'email',
  },
  [directoryErrors.tooManyDealers.code]: {
    code: 'too-many-dealers',
    detail: 'Must be of somebody who acts for fewer than 50 dealers.',
    column: 'email',
  },
}

/** The mistake that a use case's refusal tells of. Rethrows what is none. */
const mistakeOf = (fault: unknown): RowError => {
  const mistake = fault instanceof DomainError ? mistakes[fault.code] : undefined
  if (!mistake) throw fault
  return mistake
}

/** Lets the person of a row act for its dealer, as if they were added by themselves. Returns what became of it. */
export const importPerson =
  ({ add, directory, clock }: ImportPersonPorts) =>
  async (row: PersonRow, by: string): Promise<RowResult<PersonEnd>> => {
    const cells = Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''))
    const parsed = z.safeParse(rowContent, cells, { reportInput: true })
    if (!parsed.success) {
      const errors = validationErrorsOf('body', parsed.error.issues, rowContent).map(
        ({ pointer, code, detail }) => ({ code, detail, column: pointer.slice(1) }),
      )
      const dealerId = z.safeParse(id, row.dealerId).data
      if (dealerId === undefined) return { end: 'refused', errors }
      const others = await servedDealerOf(directory, dealerId, clock()).then(
        () => [],
        (fault: unknown) => [mistakeOf(fault)],
      )
      return { end: 'refused', errors: [...others, ...errors] }
    }
    try {
      const { status, invited } = await add({ ...parsed.data, by })
      if (invited) return { end: 'invited' }
      return { end: status === 201 ? 'added' : 'unchanged' }
    } catch (fault) {
      return { end: 'refused', errors: [mistakeOf(fault)] }
    }
  }
