import { defineKeys } from '../platform/table/define-keys.ts'

/** The partition of the customers of a dealer to whom a value leads, by the value's keyed hash. */
export const personKeyPartition = (dealerId: string, keyHash: string): string =>
  `PERSONKEY#${dealerId}#${keyHash}`

/** The partition that says where a customer's data is, by the reference's keyed hash. */
export const heldPartition = (dealerId: string, customerHash: string): string =>
  `HELD#${dealerId}#${customerHash}`

/** How the sort keys of what says where a customer's calls are begin. */
export const heldCallPrefix = 'CALL#'

/** Whether a key is that of where a customer's call is. */
export const isHeldCallKey = ({ pk, sk }: { pk: string; sk: string }): boolean =>
  pk.startsWith('HELD#') && sk.startsWith(heldCallPrefix)

/** How the sort keys of what says which requests a customer made begin. */
export const heldRequestPrefix = 'REQUEST#'

/** The request's id in a sort key made by `keys.heldRequest`. */
export const requestOfHeld = (sk: string): string => sk.slice(heldRequestPrefix.length)

/** The partition of a dealer's register of requests. */
export const rightsPartition = (dealerId: string): string => `RIGHTS#${dealerId}`

/** Whether a partition key is one made by `rightsPartition`. */
export const isRightsKey = (pk: string): boolean => pk.startsWith('RIGHTS#')

/** The partition of the open requests of all dealers, by when they are due: a few hundred at most. */
export const rightsDuePartition = 'RIGHTSDUE'

/** What a sort key made by `keys.rightsDue` is about. */
export const idsOfDue = (sk: string) => {
  const [dueBy = '', dealerId = '', requestId = ''] = sk.split('#')
  return { dueBy, dealerId, requestId }
}

/** How the sort keys of what says which discounts were passed on to a customer begin. */
export const heldPassOnPrefix = 'PASSON#'

/** The month and the group of a sort key made by `keys.heldPassOn`. */
export const drawOfHeld = (sk: string) => {
  const [, month = '', groupId = ''] = sk.split('#')
  return { groupId, month }
}

/** How the sort keys of what says which files are made of a customer's data begin. */
export const heldExportPrefix = 'EXPORT#'

/** The export's id in a sort key made by `keys.heldExport`. */
export const exportOfHeld = (sk: string): string => sk.slice(heldExportPrefix.length)

/** The partition of what is blocked together. */
export const blockedPartition = (blockedId: string): string => `BLOCKED#${blockedId}`

/** The partition of files of what was blocked, by until when they may be there: those of an hour. */
export const openedFilesPartition = 'OPENEDFILES'

/** What a sort key made by `keys.openedFile` is about. */
export const fileOfOpened = (sk: string) => {
  const [until = '', dealerId = '', exportId = ''] = sk.split('#')
  return { until, dealerId, exportId }
}

/** How the sort keys of sealed items begin. */
export const blockedItemPrefix = 'ITEM#'

/** The name of a sealed item in a sort key made by `keys.blockedItem`. */
export const nameOfBlocked = (sk: string): string => sk.slice(blockedItemPrefix.length)

/** The partition of a dealer's erasures. */
export const erasuresPartition = (dealerId: string): string => `ERASURES#${dealerId}`

/** The partition that says from which day a dealer's data is kept. */
export const retentionPartition = (dealerId: string): string => `RETENTION#${dealerId}`

/** How the sort keys begin of what says from which day calls are kept, the customers of pass-ons, and what is blocked. */
export const keptCallPrefix = 'CALL#'
export const keptPassOnPrefix = 'PASSON#'
export const keptBlockedPrefix = 'BLOCKED#'

/** The day and what it is about, of a sort key made by one of the builders `kept…`. */
export const keptOfKey = (sk: string) => {
  const [, day = '', ...id] = sk.split('#')
  return { day, id: id.join('#') }
}

/** The draw of a kept pass-on's id: its month and group. */
export const drawOfKept = (id: string) => {
  const [month = '', groupId = ''] = id.split('#')
  return { month, groupId }
}

/** The partition of the proofs to which a keyed hash leads: of a customer's reference, or of a receipt. */
export const proofFoundPartition = (dealerId: string, hash: string): string => `PROOFOF#${dealerId}#${hash}`

/** The partition of a dealer's corrections. */
export const rectificationsPartition = (dealerId: string): string => `RECTIFICATIONS#${dealerId}`

/** The partition of what is due in any correction, by when. */
export const rectificationsDue = 'RECTIFICATIONSDUE'

/** The partition of the requests to open what is blocked of a dealer's customers. */
export const blockedAccessPartition = (dealerId: string): string => `BLOCKEDACCESS#${dealerId}`

/** The partition of what is due in any erasure, by when. */
export const erasuresDue = 'ERASURESDUE'

/** The partition of the calls that orders of erasures have named before they came about. */
export const erasuresNamed = 'ERASURESNAMED'

export const keys = {
  personKey: (dealerId: string, keyHash: string, customerHash: string) => ({
    pk: personKeyPartition(dealerId, keyHash),
    sk: customerHash,
  }),
  heldPassOn: (dealerId: string, customerHash: string, month: string, groupId: string) => ({
    pk: heldPartition(dealerId, customerHash),
    sk: `${heldPassOnPrefix}${month}#${groupId}`,
  }),
  heldRequest: (dealerId: string, customerHash: string, requestId: string) => ({
    pk: heldPartition(dealerId, customerHash),
    sk: `${heldRequestPrefix}${requestId}`,
  }),
  heldExport: (dealerId: string, customerHash: string, exportId: string) => ({
    pk: heldPartition(dealerId, customerHash),
    sk: `${heldExportPrefix}${exportId}`,
  }),
  customerExport: (dealerId: string, exportId: string) => ({
    pk: `CUSTOMEREXPORT#${dealerId}#${exportId}`,
    sk: 'EXPORT',
  }),
  openedFile: (until: string, dealerId: string, exportId: string) => ({
    pk: openedFilesPartition,
    sk: `${until}#${dealerId}#${exportId}`,
  }),
  rightsRequest: (dealerId: string, requestId: string) => ({ pk: rightsPartition(dealerId), sk: requestId }),
  rightsDue: (dueBy: string, dealerId: string, requestId: string) => ({
    pk: rightsDuePartition,
    sk: `${dueBy}#${dealerId}#${requestId}`,
  }),
  privacyBackfill: () => ({ pk: 'PRIVACYBACKFILL', sk: 'STATE' }),
  heldCall: (dealerId: string, customerHash: string, receivedAt: string, callId: string) => ({
    pk: heldPartition(dealerId, customerHash),
    sk: `${heldCallPrefix}${receivedAt}#${callId}`,
  }),
  blockedKey: (blockedId: string) => ({ pk: blockedPartition(blockedId), sk: 'KEY' }),
  blockedItem: (blockedId: string, name: string) => ({
    pk: blockedPartition(blockedId),
    sk: `${blockedItemPrefix}${name}`,
  }),
  erasurePlan: (planId: string) => ({ pk: `ERASUREPLAN#${planId}`, sk: 'PLAN' }),
  erasure: (dealerId: string, erasureId: string) => ({
    pk: erasuresPartition(dealerId),
    sk: `ERASURE#${erasureId}`,
  }),
  erasureDue: (dueAt: string, dealerId: string, erasureId: string) => ({
    pk: erasuresDue,
    sk: `${dueAt}#${dealerId}#${erasureId}`,
  }),
  erasureNaming: (overAt: string, dealerId: string, erasureId: string) => ({
    pk: erasuresNamed,
    sk: `${overAt}#${dealerId}#${erasureId}`,
  }),
  rectification: (dealerId: string, rectificationId: string) => ({
    pk: rectificationsPartition(dealerId),
    sk: rectificationId,
  }),
  rectificationDue: (dueAt: string, dealerId: string, rectificationId: string) => ({
    pk: rectificationsDue,
    sk: `${dueAt}#${dealerId}#${rectificationId}`,
  }),
  /** The newest proof of a dealer: its number and hash. */
  proofHead: (dealerId: string) => ({ pk: erasuresPartition(dealerId), sk: 'PROOFS' }),
  /** `hash` is the keyed hash of a customer's reference or of the receipt that they were given. */
  proofFound: (dealerId: string, hash: string, number: number) => ({
    pk: proofFoundPartition(dealerId, hash),
    sk: `PROOF#${String(number).padStart(6, '0')}`,
  }),
  keptCall: (dealerId: string, day: string, callId: string) => ({
    pk: retentionPartition(dealerId),
    sk: `${keptCallPrefix}${day}#${callId}`,
  }),
  /** `id` is the draw's `<month>#<groupId>`. */
  keptPassOn: (dealerId: string, day: string, id: string) => ({
    pk: retentionPartition(dealerId),
    sk: `${keptPassOnPrefix}${day}#${id}`,
  }),
  /** On which day everything that was over was last ended. */
  retentionRun: () => ({ pk: retentionPartition(''), sk: 'RUN' }),
  /** Until when a dealer's responses without a call have been made anonymous. */
  keptUnmatched: (dealerId: string) => ({ pk: retentionPartition(dealerId), sk: 'UNMATCHED' }),
  keptBlocked: (dealerId: string, day: string, blockedId: string) => ({
    pk: retentionPartition(dealerId),
    sk: `${keptBlockedPrefix}${day}#${blockedId}`,
  }),
  blockedAccess: (dealerId: string, accessId: string) => ({
    pk: blockedAccessPartition(dealerId),
    sk: accessId,
  }),
}

/** The keys of people's rights, in partitions of their own, so that what finds a person may write and remove nothing else. */
export const privacyKeys = defineKeys({
  keys,
  partitions: {
    personKeys: 'PERSONKEY#*',
    held: 'HELD#*',
    customerExports: 'CUSTOMEREXPORT#*',
    openedFiles: openedFilesPartition,
    rights: 'RIGHTS#*',
    rightsDue: rightsDuePartition,
    privacyBackfill: 'PRIVACYBACKFILL',
    blocked: 'BLOCKED#*',
    erasurePlans: 'ERASUREPLAN#*',
    erasures: 'ERASURES#*',
    erasuresDue,
    erasuresNamed,
    rectifications: 'RECTIFICATIONS#*',
    rectificationsDue,
    retention: 'RETENTION#*',
    proofsFound: 'PROOFOF#*',
    blockedAccess: 'BLOCKEDACCESS#*',
  },
  indexes: {},
})
