import * as z from 'zod/mini'

/** The states in which nobody of Asortis calls a customer of a dealer (rights.md, "States of a customer"). */
export const customerRights = ['no-contact', 'objection', 'restriction'] as const
export type CustomerRight = (typeof customerRights)[number]

/** The attribute of each, of a customer and of a suppressed number. */
export const attributeOfRight = {
  'no-contact': 'noContact',
  objection: 'objection',
  restriction: 'restriction',
} as const satisfies Record<CustomerRight, string>

/** What the dealer can decide about the open cases of a customer who objects (rights.md). */
export const objectionChoices = ['continue', 'close'] as const

const objectionDecision = z.object({
  choice: z.enum(objectionChoices),
  at: z.string(),
  by: z.string(),
  ground: z.string(),
  instruction: z.optional(z.object({ reference: z.string(), at: z.string() })),
})
/** What the dealer decided, when (ISO 8601), who recorded it, on what ground and instruction. */
export type ObjectionDecision = z.output<typeof objectionDecision>

const storedRight = z.object({
  /** When it was asked for or set (ISO 8601), by whom, and on what ground. */
  at: z.string(),
  by: z.string(),
  ground: z.optional(z.string()),
  /** Of an objection: the grounds of those before it about which the dealer has decided, the last ten. */
  earlierGrounds: z.optional(z.array(z.string())),
  /** What the dealer instructed Asortis to do, if staff set it. */
  instruction: z.optional(z.object({ reference: z.string(), at: z.string() })),
  /** The call in which the customer asked for it. */
  callId: z.optional(z.string()),
  /** Of an objection: what the dealer decided about the open cases. */
  decision: z.optional(objectionDecision),
  /** Of one of a company's contacts, how the number ends that was given. */
  ending: z.optional(z.string()),
  endedAt: z.optional(z.string()),
  endedBy: z.optional(z.string()),
  /** On what ground and instruction it was ended. */
  endGround: z.optional(z.string()),
  endInstruction: z.optional(z.object({ reference: z.string(), at: z.string() })),
})
/** A state that a customer asked for, in force until it is ended. */
export type RightRecord = z.output<typeof storedRight>

/** The ground on which a number is not called whose customer was erased. */
export const erasureGround = 'erasure'

/** The grounds that are codes; any other is what somebody wrote. */
export const groundCodes: readonly string[] = ['asked-on-the-phone', erasureGround]

/** As much of a record as is kept with a number, which outlives its customer: nothing that somebody wrote. Pure. */
export const withoutWords = ({ at, by, ground, callId }: RightRecord): RightRecord => ({
  ...{ at, by },
  ...(ground !== undefined && groundCodes.includes(ground) && { ground }),
  ...(callId !== undefined && { callId }),
})

/** The attributes of all of them. */
export const storedRights = {
  noContact: z.optional(storedRight),
  objection: z.optional(storedRight),
  restriction: z.optional(storedRight),
}

/** Of a state that is ended: when (ISO 8601), by whom, and on what ground and instruction, if any were given. */
export type RightEnd = {
  at: string
  by: string
  ground?: string | undefined
  instruction?: { reference: string; at: string } | undefined
}

/** Which states a customer or number is or was in. */
export type Rights = Partial<Record<CustomerRight, RightRecord>>

/** Reads them from the attributes of an item. */
export const readRights = ({
  noContact,
  objection,
  restriction,
}: {
  noContact?: RightRecord | undefined
  objection?: RightRecord | undefined
  restriction?: RightRecord | undefined
}): Rights => ({
  ...(noContact && { 'no-contact': noContact }),
  ...(objection && { objection }),
  ...(restriction && { restriction }),
})

/** Those in force, in the order of `customerRights`: each with its oldest record. */
export const rightsInForce = (all: readonly Rights[]): { right: CustomerRight; record: RightRecord }[] =>
  customerRights.flatMap((right) => {
    const [record] = all
      .flatMap((rights) => rights[right] ?? [])
      .filter(({ endedAt }) => endedAt === undefined)
      .toSorted((a, b) => a.at.localeCompare(b.at))
    return record ? [{ right, record }] : []
  })

/** Those of several contacts of one call as one: in force if anybody's is, and an objection undecided if anybody's is. Pure. */
export const rightsTogether = (all: readonly Rights[]): Rights => {
  const rank = ({ endedAt, decision }: RightRecord) =>
    endedAt !== undefined ? 2 : decision?.choice === 'continue' ? 1 : 0
  return Object.fromEntries(
    customerRights.flatMap((right) => {
      const [first] = all
        .flatMap((rights) => rights[right] ?? [])
        .toSorted((a, b) => rank(a) - rank(b) || a.at.localeCompare(b.at))
      return first ? [[right, first]] : []
    }),
  )
}

/**
 * Which state a call was made despite: the first one that was in force when it was received, and that was not asked for in
 * that very call. Undefined for a call that nothing stood against.
 */
export const calledDespite = (
  all: readonly Rights[],
  { callId, receivedAt }: { callId: string; receivedAt: string },
): CustomerRight | undefined =>
  rightsInForce(all).find(({ record }) => record.callId !== callId && record.at < receivedAt)?.right
